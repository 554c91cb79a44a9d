package vn.cchc.rules.internal.prose;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The classes into which reports divide what they count, by the words they use. */
enum ClassWord {
  EARLY(Dimension.TIME, "trước hạn", "sớm hạn", "trước thời hạn"),
  ON_TIME(
      Dimension.TIME,
      "đúng hạn",
      "trước và đúng hạn",
      "đúng và trước hạn",
      "đúng thời hạn",
      "trong hạn",
      "đúng tiến độ"),
  LATE(
      Dimension.TIME,
      "trễ hạn",
      "quá hạn",
      "chậm hạn",
      "trễ hẹn",
      "quá thời hạn",
      "chậm tiến độ",
      "chậm muộn"),
  PENDING(
      Dimension.STATE,
      "chưa hoàn thành",
      "chưa giải quyết",
      "đang giải quyết",
      "đang xử lý",
      "chưa xử lý",
      "đang thực hiện",
      "chưa thực hiện",
      "đang trong",
      "đang được",
      "chưa đến hạn",
      "chưa được",
      "đang xem xét",
      "chưa đạt",
      "chưa có",
      "chưa triển khai",
      "chưa kết nối",
      "tồn đọng",
      "kỳ sau",
      "tháng sau",
      "quý sau",
      "năm sau",
      "chưa sử dụng",
      "chưa tuyển"),
  DONE(
      Dimension.STATE,
      "đã hoàn thành",
      "hoàn thành",
      "đã giải quyết",
      "giải quyết xong",
      "đã xử lý",
      "trả kết quả",
      "giải quyết",
      "xử lý xong",
      "đã thực hiện",
      "đã trả lời",
      "trả lời",
      "có mặt",
      "đã sử dụng"),
  RECEIVED(
      Dimension.INTAKE,
      "tiếp nhận",
      "đã nhận",
      "nhận được",
      "phải giải quyết",
      "cần giải quyết",
      "được giao"),
  CARRIED(
      Dimension.INTAKE,
      "kỳ trước",
      "năm trước",
      "quý trước",
      "tháng trước",
      "chuyển sang",
      "chuyển qua",
      "tồn từ",
      "đầu kỳ"),
  NEW(
      Dimension.INTAKE,
      "tiếp nhận mới",
      "mới tiếp nhận",
      "tiếp nhận trong kỳ",
      "trong kỳ tiếp nhận",
      "phát sinh mới"),
  PROVINCE(Dimension.TIER, "cấp tỉnh", "sở", "sở ngành", "cấp thành phố", "thuộc tỉnh"),
  DISTRICT(Dimension.TIER, "cấp huyện", "huyện"),
  COMMUNE(Dimension.TIER, "cấp xã", "xã"),
  LEVEL_3(Dimension.SERVICE, "mức độ ba"),
  LEVEL_4(Dimension.SERVICE, "mức độ bốn"),
  FULLY_ONLINE(Dimension.SERVICE, "toàn trình"),
  PARTLY_ONLINE(Dimension.SERVICE, "một phần"),
  ONLINE(Dimension.CHANNEL, "trực tuyến"),
  DIRECT(Dimension.CHANNEL, "trực tiếp"),
  POST(Dimension.CHANNEL, "bưu chính", "bưu điện"),
  ELECTRONIC_ONLY(Dimension.PAPER, "hoàn toàn dưới dạng", "hoàn toàn bằng", "hoàn toàn điện tử"),
  WITH_PAPER(Dimension.PAPER, "song song", "kèm bản giấy", "kèm văn bản giấy", "bản giấy"),
  MALE(Dimension.SEX, "nam"),
  FEMALE(Dimension.SEX, "nữ");

  /** By what things are divided into classes. */
  enum Dimension {
    TIME,
    STATE,
    INTAKE,
    TIER,
    SERVICE,
    CHANNEL,
    PAPER,
    SEX
  }

  private static final ClassWord[] ALL = values();

  /** Classes of which everything counted belongs to exactly one. */
  private static final List<Set<ClassWord>> PARTITIONS =
      List.of(
          EnumSet.of(ON_TIME, LATE),
          EnumSet.of(EARLY, ON_TIME, LATE),
          EnumSet.of(DONE, PENDING),
          EnumSet.of(PROVINCE, DISTRICT, COMMUNE),
          EnumSet.of(LEVEL_3, LEVEL_4),
          EnumSet.of(NEW, CARRIED),
          EnumSet.of(MALE, FEMALE));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> phrases;

  private final Dimension dimension;

  ClassWord(Dimension dimension, String... phrases) {
    this.dimension = dimension;
    this.phrases = Stream.of(phrases).map(phrase -> " " + phrase + " ").toList();
  }

  /** Returns the classes some words speak of; the more telling where one contains another. */
  static Set<ClassWord> of(List<String> words) {
    Set<ClassWord> classes = EnumSet.noneOf(ClassWord.class);
    if (words.isEmpty()) {
      return classes;
    }
    String text = " " + String.join(" ", words) + " ";
    for (ClassWord word : ALL) {
      for (String phrase : word.phrases) {
        if (text.contains(phrase)) {
          classes.add(word);
          break;
        }
      }
    }
    if (text.contains(" mức độ 3 ") && !text.contains(" 4 ")) {
      classes.add(LEVEL_3);
    }
    if (text.contains(" mức độ 4 ") && !text.contains(" 3 ")) {
      classes.add(LEVEL_4);
    }
    if (classes.contains(PENDING)) {
      classes.remove(DONE);
    }
    if (classes.contains(ON_TIME)) {
      classes.remove(EARLY);
    }
    if (classes.contains(NEW)) {
      classes.remove(RECEIVED);
    }
    return classes;
  }

  /**
   * Returns whether figures of these classes are all there are: each belongs to one class of a
   * partition, and together they are all its classes.
   */
  static boolean isPartition(List<Set<ClassWord>> parts) {
    return PARTITIONS.stream().anyMatch(partition -> covers(partition, parts));
  }

  private static boolean covers(Set<ClassWord> partition, List<Set<ClassWord>> parts) {
    Set<ClassWord> met = EnumSet.noneOf(ClassWord.class);
    for (Set<ClassWord> part : parts) {
      Set<ClassWord> both = EnumSet.copyOf(partition);
      both.retainAll(part);
      if (both.size() != 1) {
        return false;
      }
      met.addAll(both);
    }
    return met.equals(partition);
  }

  /** Returns by what some classes divide. */
  static Set<Dimension> dimensions(Set<ClassWord> classes) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    classes.forEach(word -> dimensions.add(word.dimension));
    return dimensions;
  }

  /** Returns whether figures are of different classes of one division. */
  static boolean areApart(List<Set<ClassWord>> parts) {
    for (Dimension some : Dimension.values()) {
      Set<ClassWord> met = EnumSet.noneOf(ClassWord.class);
      boolean apart = true;
      for (Set<ClassWord> part : parts) {
        Set<ClassWord> here = EnumSet.noneOf(ClassWord.class);
        part.stream().filter(word -> word.dimension == some).forEach(here::add);
        apart &= here.size() == 1 && met.addAll(here);
      }
      if (apart) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether figures divide by what only parts of one whole differ in, and rates do not. */
  static boolean areSharesOfOne(List<Set<ClassWord>> parts) {
    Set<Dimension> dimensions =
        EnumSet.of(Dimension.TIME, Dimension.STATE, Dimension.CHANNEL, Dimension.PAPER);
    dimensions.add(Dimension.SEX);
    for (Set<ClassWord> part : parts) {
      dimensions.retainAll(dimensions(part));
    }
    return !dimensions.isEmpty();
  }

  /** Returns the levels of government some classes speak of. */
  static Set<ClassWord> tiers(Set<ClassWord> classes) {
    Set<ClassWord> tiers = EnumSet.of(PROVINCE, DISTRICT, COMMUNE);
    tiers.retainAll(classes);
    return tiers;
  }
}
