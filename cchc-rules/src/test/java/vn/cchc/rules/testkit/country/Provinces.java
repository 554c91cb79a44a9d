package vn.cchc.rules.testkit.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The 63 provinces before 1 July 2025 and the 34 after it, by Resolution 202/2025/QH15. Codes are H
 * and the place in the alphabet, as that of Khánh Hòa (H32) is; a province that others joined keeps
 * its code.
 */
final class Provinces {

  static final int BEFORE = 63;

  private static final String NAMES =
      "An Giang,Bà Rịa - Vũng Tàu,Bạc Liêu,Bắc Giang,Bắc Kạn,Bắc Ninh,Bến Tre,Bình Dương,Bình Định,"
          + "Bình Phước,Bình Thuận,Cà Mau,Cao Bằng,Cần Thơ,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,"
          + "Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,"
          + "Hòa Bình,Thành phố Hồ Chí Minh,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lạng Sơn,"
          + "Lào Cai,Lâm Đồng,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,"
          + "Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,"
          + "Thái Nguyên,Thanh Hóa,Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái";

  /** Those that joined, and the one whose code stays. */
  private static final String JOINED =
      "Hà Giang>Tuyên Quang,Yên Bái>Lào Cai,Bắc Kạn>Thái Nguyên,Vĩnh Phúc>Phú Thọ,Hòa Bình>Phú Thọ,"
          + "Bắc Giang>Bắc Ninh,Thái Bình>Hưng Yên,Hải Dương>Hải Phòng,Hà Nam>Ninh Bình,"
          + "Nam Định>Ninh Bình,Quảng Bình>Quảng Trị,Quảng Nam>Đà Nẵng,Kon Tum>Quảng Ngãi,"
          + "Bình Định>Gia Lai,Ninh Thuận>Khánh Hòa,Đắk Nông>Lâm Đồng,Bình Thuận>Lâm Đồng,"
          + "Phú Yên>Đắk Lắk,Bà Rịa - Vũng Tàu>Thành phố Hồ Chí Minh,"
          + "Bình Dương>Thành phố Hồ Chí Minh,Bình Phước>Đồng Nai,Long An>Tây Ninh,"
          + "Sóc Trăng>Cần Thơ,Hậu Giang>Cần Thơ,Bến Tre>Vĩnh Long,Trà Vinh>Vĩnh Long,"
          + "Tiền Giang>Đồng Tháp,Bạc Liêu>Cà Mau,Kiên Giang>An Giang";

  private static final List<String> BY_PLACE = List.of(NAMES.split(","));

  private Provinces() {}

  /** Returns the name of a province by its place, from 0. */
  static String name(int place) {
    return BY_PLACE.get(place);
  }

  static String code(int place) {
    return place < 9 ? "H0" + (place + 1) : "H" + (place + 1);
  }

  /**
   * Returns which of the first provinces belong together after the merger: those that joined, with
   * the one whose code stays as the key. One that would join a province beyond the first stays.
   */
  static Map<Integer, List<Integer>> merged(int first) {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int place = 0; place < first; place++) {
      groups.computeIfAbsent(successor(place, first), key -> new ArrayList<>()).add(place);
    }
    return groups;
  }

  private static int successor(int place, int first) {
    for (String joined : JOINED.split(",")) {
      String[] names = joined.split(">");
      int other = BY_PLACE.indexOf(names[1]);
      if (names[0].equals(name(place)) && other < first) {
        return other;
      }
    }
    return place;
  }
}
