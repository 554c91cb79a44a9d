package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Tables of accounts: debit and credit, before, meanwhile and after. */
class TrialBalanceTest {

  private static final String CLOSING =
      "(Dư_Nợ_cuối_kỳ) - (Dư_Có_cuối_kỳ) = (Dư_Nợ_đầu_kỳ) - (Dư_Có_đầu_kỳ) + (Phát_sinh_Nợ) -"
          + " (Phát_sinh_Có)";

  private static final String HEAD =
      "Số hiệu TK|Tên tài khoản|Dư Nợ đầu kỳ|Dư Có đầu kỳ|Phát sinh Nợ|Phát sinh Có|Dư Nợ cuối kỳ"
          + "|Dư Có cuối kỳ";

  private static List<String> checked(TableSketch table) {
    return table.checked().stream().map(RuleSketch::formula).toList();
  }

  private static List<String> brokenRules(TableSketch table) {
    return new Broken(table).places().stream().map(at -> at.rule().formula()).distinct().toList();
  }

  /** An amount on one side; nothing is printed on the other. */
  private static String side(long balance) {
    return balance == 0 ? "|" : balance > 0 ? balance + "|" : "|" + -balance;
  }

  /** Opening balances and movements of some accounts; a last one keeps debit and credit even. */
  @Provide
  Arbitrary<List<long[]>> accounts() {
    return Arbitraries.longs()
        .between(-90_000, 90_000)
        .filter(balance -> Math.abs(balance) > 1_000)
        .tuple2()
        .map(two -> new long[] {two.get1(), two.get2()})
        .list()
        .ofMinSize(3)
        .ofMaxSize(6);
  }

  private static List<String> lines(List<long[]> accounts) {
    List<long[]> all = new ArrayList<>(accounts);
    long opening = accounts.stream().mapToLong(account -> account[0]).sum();
    long moved = accounts.stream().mapToLong(account -> account[1]).sum();
    all.add(new long[] {-opening, -moved});
    List<String> lines = new ArrayList<>(List.of(HEAD));
    long[] total = new long[3];
    for (int i = 0; i < all.size(); i++) {
      long[] one = all.get(i);
      long closing = one[0] + one[1];
      total[0] += Math.max(0, one[0]);
      total[1] += Math.max(0, one[1]);
      total[2] += Math.max(0, closing);
      String account = (111 + 10 * i) + "|Tài khoản " + (char) ('A' + i);
      lines.add(account + '|' + side(one[0]) + '|' + side(one[1]) + '|' + side(closing));
    }
    String sums = total[0] + "|" + total[0] + "|" + total[1] + "|" + total[1];
    lines.add("|Tổng cộng|" + sums + "|" + total[2] + "|" + total[2]);
    return lines;
  }

  @Property(tries = 200)
  void a_sound_table_is_silent_and_keeps_what_accounts_keep(
      @ForAll("accounts") List<long[]> accounts) {
    TableSketch table = table(lines(accounts));

    assertThat(checked(table)).contains(CLOSING);
    assertThat(brokenRules(table)).isEmpty();
  }

  @Property(tries = 200)
  void a_wrong_closing_balance_breaks_what_its_account_keeps(
      @ForAll("accounts") List<long[]> accounts,
      @ForAll @IntRange(min = 1, max = 3) int row,
      @ForAll @IntRange(min = 1, max = 900) int more) {
    List<String> lines = lines(accounts);
    String line = lines.get(row);
    int last =
        line.endsWith("|") ? line.lastIndexOf('|', line.length() - 2) : line.lastIndexOf('|');
    String number = line.substring(last + 1).replace("|", "");
    long wrong = (number.isEmpty() ? 0 : Long.parseLong(number)) + more;
    lines.set(row, line.substring(0, last + 1) + wrong + (line.endsWith("|") ? "|" : ""));

    assertThat(brokenRules(table(lines))).contains(CLOSING);
  }

  @Property(tries = 100)
  void a_total_whose_sides_differ_is_found(
      @ForAll("accounts") List<long[]> accounts, @ForAll @IntRange(min = 1, max = 900) int more) {
    List<String> lines = lines(accounts);
    int last = lines.size() - 1;
    String[] cells = lines.get(last).split("\\|");
    cells[5] = String.valueOf(Long.parseLong(cells[5]) + more);
    lines.set(last, String.join("|", cells));

    assertThat(brokenRules(table(lines))).contains("(Phát_sinh_Nợ) - (Phát_sinh_Có) = const 0");
  }

  @Example
  void accounts_of_longer_numbers_lie_below_those_of_shorter_ones() {
    TableSketch table =
        table(
            List.of(
                HEAD,
                "111|Tiền mặt|45200||12050|9830|47420|",
                "1111|Tiền Việt Nam|35200||10050|8830|36420|",
                "1112|Ngoại tệ|10000||2000|1000|11000|",
                "331|Phải trả||30000|9830|12050||32220",
                "411|Nguồn vốn||15200|||| 15200",
                "|Tổng cộng|45200|45200|21880|21880|47420|47420"));

    assertThat(brokenRules(table)).isEmpty();
    assertThat(table.rows().get(1).parent()).isZero();
    assertThat(table.rows().get(3).parent()).isEqualTo(-1);
    assertThat(checked(table))
        .anyMatch(rule -> rule.endsWith("= r2 + r3") || rule.contains("1111"));
  }

  @Example
  void debtors_have_balances_and_no_even_sides() {
    TableSketch table =
        table(
            List.of(
                "STT|Khách hàng|Dư Nợ đầu kỳ|Dư Có đầu kỳ|Phát sinh Nợ|Phát sinh Có|Dư Nợ cuối kỳ"
                    + "|Dư Có cuối kỳ",
                "1|Công ty A|12500||45000|40000|17500|",
                "2|Công ty B||3000|20000|25000||8000",
                "3|Công ty C|7200|||7200||",
                "|Cộng|19700|3000|65000|72200|17500|8000"));

    assertThat(checked(table)).contains(CLOSING).noneMatch(rule -> rule.contains("const"));
    assertThat(brokenRules(table)).isEmpty();
  }
}
