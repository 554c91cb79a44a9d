package vn.cchc.rules.testkit.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.model.Level;
import vn.cchc.rules.testkit.country.Country.Receiver;
import vn.cchc.rules.testkit.country.Country.Sent;

/** Provinces that become one on 1 July 2025. Used once, by one thread. */
final class Group {

  private static final List<String> DEPARTMENTS =
      List.of(
          "Văn phòng UBND",
          "Sở Nội vụ",
          "Sở Tư pháp",
          "Sở Tài chính",
          "Sở Công Thương",
          "Sở Nông nghiệp và Môi trường",
          "Sở Xây dựng",
          "Sở Khoa học và Công nghệ",
          "Sở Văn hóa, Thể thao và Du lịch",
          "Sở Giáo dục và Đào tạo",
          "Sở Y tế",
          "Thanh tra",
          "Sở Ngoại vụ",
          "Sở Dân tộc và Tôn giáo",
          "Ban quản lý các khu công nghiệp");

  private final Country country;
  private final List<Integer> places;
  private List<Unit> provinces = new ArrayList<>();

  Group(Country country, List<Integer> places) {
    this.country = country;
    this.places = places;
    places.forEach(place -> provinces.add(before(place)));
  }

  /** Makes all reports of these provinces, period by period. */
  void make(Receiver to) {
    for (int number = 0; number < country.periods; number++) {
      Quarter quarter = Quarter.of(number);
      if (quarter.isFirstAfterMerger()) {
        provinces = List.of(after());
      }
      for (Unit province : provinces) {
        new Season(quarter).in(province);
        List<Sent> sent = new ArrayList<>();
        add(province, quarter, sent);
        to.reports(sent);
        province.pass(quarter);
      }
    }
  }

  private static void add(Unit unit, Quarter quarter, List<Sent> sent) {
    unit.below.forEach(below -> add(below, quarter, sent));
    sent.add(new Sent(Forms.report(unit, quarter), new Insight(unit, quarter)));
  }

  private Unit before(int place) {
    String code = Provinces.code(place);
    String name = Provinces.name(place);
    Unit province = Unit.drawn(country.seed, code, "UBND tỉnh " + name, Level.PROVINCE);
    for (int i = 1; i <= country.departments; i++) {
      province.below.add(
          Unit.drawn(
              country.seed, code + two(i), department(i) + " tỉnh " + name, Level.DEPARTMENT));
    }
    for (int i = 1; i <= country.districts(place); i++) {
      String district = "huyện " + i + ", tỉnh " + name;
      Unit unit =
          Unit.drawn(country.seed, code + "." + (100 + i), "UBND " + district, Level.DISTRICT);
      for (int k = 1; k <= country.communesPerDistrict; k++) {
        unit.below.add(
            Unit.drawn(
                country.seed, unit.code + two(k), "UBND xã " + k + ", " + district, Level.COMMUNE));
      }
      province.below.add(unit);
    }
    province.settleRates();
    return province;
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, ".%02d", number);
  }

  private static String department(int number) {
    return number <= DEPARTMENTS.size() ? DEPARTMENTS.get(number - 1) : "Cơ quan số " + number;
  }

  private Unit after() {
    int place = places.get(places.size() - 1);
    String code = Provinces.code(place);
    String name = Provinces.name(place);
    Unit province = Unit.merged(country.seed, code, "UBND tỉnh " + name, provinces);
    for (int i = 0; i < country.departments; i++) {
      List<Unit> parts = new ArrayList<>();
      for (Unit before : provinces) {
        parts.add(before.below.get(i));
      }
      Unit last = parts.get(parts.size() - 1);
      province.below.add(Unit.merged(country.seed, last.code, last.name, parts));
    }
    for (int i = 1; i <= country.communesAfterMerger(places); i++) {
      province.below.add(
          Unit.drawn(
              country.seed,
              code + "." + (500 + i),
              "UBND xã mới " + i + ", tỉnh " + name,
              Level.COMMUNE));
    }
    province.settleRates();
    return province;
  }
}
