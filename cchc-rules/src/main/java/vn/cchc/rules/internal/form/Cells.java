package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Interval;
import vn.cchc.model.Level;
import vn.cchc.model.NoFigure;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.model.internal.NoteFraction;
import vn.cchc.model.internal.TableDash;
import vn.cchc.rules.internal.facts.Whole;
import vn.cchc.rules.internal.prose.Prose;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Series;

/** The figures of one report, each in its slot. Used by one thread. */
public final class Cells {

  /** A percentage is printed to two decimals. */
  private static final int PRINTED_DECIMALS = 2;

  private final Form form;
  private final Report report;
  private final int[] slots;
  private final @Nullable Figure[] figures;
  private final boolean[] conflicting;
  private final @Nullable Operand[] operands;
  private final @Nullable Optional<Fraction>[] evidence;
  private final BitSet absent;
  private final @Nullable OtherCells others;
  private boolean repeated;
  private @Nullable Prose prose;
  private @Nullable DateCells dates;

  /** Takes a report by itself. */
  public Cells(Form form, Report report) {
    this(form, report, Surroundings.NONE);
  }

  /** Takes a report and those around it. */
  public Cells(Form form, Report report, Surroundings around) {
    this.form = form;
    this.report = report;
    this.figures = new Figure[form.slots().size()];
    this.conflicting = new boolean[figures.length];
    this.operands = new Operand[figures.length];
    this.evidence = unsought(figures.length);
    Set<FigureRef> strangers = new HashSet<>();
    List<Figure> given = report.figures();
    slots = new int[given.size()];
    for (int i = 0; i < slots.length; i++) {
      Figure figure = given.get(i);
      int slot = form.slot(figure.ref());
      slots[i] = slot;
      if (slot >= 0) {
        put(slot, figure);
      } else {
        repeated |= !strangers.add(figure.ref());
      }
    }
    absent = notApplicable();
    others = around.isEmpty() ? null : OtherCells.join(this, around);
  }

  /** Takes what another report says in a slot of it. */
  void join(int slot, Cells other, int there) {
    figures[slot] = other.figures[there];
    conflicting[slot] = other.conflicting[there];
    absent.set(slot, other.isAbsent(there));
  }

  /** Takes what other reports say together. */
  void join(int slot, Operand operand) {
    operands[slot] = operand;
  }

  /** The rows about levels the agency does not have, unless they are filled in all the same. */
  private BitSet notApplicable() {
    BitSet rows = new BitSet();
    Agency agency = report.agency();
    if (agency != null && !agency.absentLevels().isEmpty()) {
      for (int slot = 0; slot < form.ownSlots(); slot++) {
        Indicator indicator = form.slots().get(slot).indicator();
        Figure figure = figures[slot];
        boolean blank = figure == null || figure.value() instanceof FigureValue.Blank;
        rows.set(
            slot, blank && indicator != null && agency.absentLevels().contains(indicator.about()));
      }
    }
    for (int slot = 0; slot < form.ownSlots(); slot++) {
      Figure figure = figures[slot];
      if (figure != null
          && figure.value() instanceof FigureValue.Blank blank
          && blank.said() == NoFigure.NOT_APPLICABLE
          && form.slots().get(slot).id().row() != null) {
        rows.set(slot);
      }
    }
    return rows;
  }

  /** Returns the slots of rows that do not apply to the agency. */
  public BitSet absent() {
    return absent;
  }

  /**
   * Returns the slots of which no figure is asked: of rows that do not apply to the agency, and
   * blank ones of tables that nobody described, of which it is not known that anything belongs
   * there.
   */
  public BitSet unasked() {
    if (form.catalogue().tables().stream().noneMatch(Table::isGuessed)) {
      return absent;
    }
    BitSet unasked = (BitSet) absent.clone();
    for (int slot = 0; slot < figures.length; slot++) {
      Figure figure = figures[slot];
      if (form.isGuessed(form.slots().get(slot))
          && (figure == null || figure.value() instanceof FigureValue.Blank)
          && operand(slot) == null) {
        unasked.set(slot);
      }
    }
    return unasked;
  }

  /** Returns whether the row in a slot does not apply to the agency. */
  public boolean isAbsent(int slot) {
    return absent.get(slot);
  }

  private Cells(Cells printed) {
    form = printed.form;
    report = printed.report;
    slots = printed.slots;
    figures = printed.figures.clone();
    conflicting = printed.conflicting.clone();
    operands = printed.operands.clone();
    evidence = printed.evidence;
    absent = printed.absent;
    others = printed.others;
  }

  /** Returns a copy in which numbers can be tried. */
  public Cells copy() {
    return new Cells(this);
  }

  /**
   * Puts another number in place of a figure, without a word beside it; its note and its percent
   * sign stay. What the cell shows is not printed anew.
   */
  public void set(int slot, BigDecimal number) {
    Figure figure = figures[slot];
    if (figure != null) {
      boolean percent = figure.value() instanceof Quantity quantity && quantity.percent();
      figures[slot] =
          new Figure(
              figure.ref(),
              figure.text(),
              new Quantity(number, percent, Precision.EXACT),
              figure.note(),
              figure.row(),
              figure.origin());
      conflicting[slot] = false;
      operands[slot] = null;
    }
  }

  /** Puts back the figure that other cells have in a slot. */
  public void reset(int slot, Cells printed) {
    figures[slot] = printed.figures[slot];
    conflicting[slot] = printed.conflicting[slot];
    operands[slot] = printed.operands[slot];
  }

  private void put(int slot, Figure figure) {
    Figure first = figures[slot];
    if (first == null) {
      figures[slot] = figure;
    } else {
      repeated = true;
      conflicting[slot] |= !FigureValue.isSame(first.value(), figure.value());
    }
  }

  /** Returns what the narrative says; it is read once. */
  public Prose prose() {
    Prose read = prose;
    if (read == null) {
      read =
          report.narrative().isEmpty()
              ? Prose.NONE
              : Prose.read(report.narrative(), report.notation(), form.links());
      prose = read;
    }
    return read;
  }

  /** Returns whether some indicator is given more than once. */
  public boolean hasRepetitions() {
    return repeated;
  }

  public Report report() {
    return report;
  }

  public Form form() {
    return form;
  }

  /** Returns the figure in a slot; null if the report has none. */
  public @Nullable Figure figure(int slot) {
    return figures[slot];
  }

  /** Returns the slot of a figure by its place in the report, from 0; -1 if the form has none. */
  public int slotOf(int index) {
    return slots[index];
  }

  /** Returns the indicator of a figure by its place in the report; null if the form has none. */
  public @Nullable Indicator indicatorOf(int index) {
    return slots[index] < 0 ? null : form.slots().get(slots[index]).indicator();
  }

  /** Returns the level whose rows the report should fill in. */
  public Level level() {
    Agency agency = report.agency();
    Level level = agency == null ? null : agency.level();
    return level == null ? form.catalogue().level() : level;
  }

  public boolean isReportedHere(Indicator indicator) {
    return indicator.reportedBy().contains(level());
  }

  /** Returns the operand in a slot; null if there is none, for the {@link #reason}. */
  public @Nullable Operand operand(int slot) {
    Operand operand = operands[slot];
    if (operand == null) {
      Figure figure = figures[slot];
      if (figure != null && !conflicting[slot]) {
        operand = operand(form.slots().get(slot), figure);
        boolean elsewhere = slot >= form.ownSlots();
        operand = operand == null || !elsewhere ? operand : operand.named(name(slot));
        operands[slot] = operand;
      }
    }
    return operand;
  }

  /** Returns the dates of the report. */
  public DateCells dates() {
    DateCells known = dates;
    if (known == null) {
      known = new DateCells(this);
      dates = known;
    }
    return known;
  }

  /** Returns whether a slot of the report itself is given twice, each time otherwise. */
  boolean isRepeated(int slot) {
    return slot < form.ownSlots() && conflicting[slot];
  }

  /** Returns the number of a figure without all that comes with it; null if it is no operand. */
  static @Nullable BigDecimal number(Slot place, Figure figure) {
    if (figure.value() instanceof Quantity quantity
        && quantity.precision() == Precision.EXACT
        && !quantity.percent()) {
      return place.isDate() ? null : quantity.number();
    }
    Operand operand = operand(place, figure);
    return operand == null ? null : operand.number();
  }

  private static @Nullable Operand operand(Slot place, Figure figure) {
    if (place.isDate()) {
      // 2021 is a year here, and no number of anything
      return null;
    }
    if (figure.value() instanceof Quantity quantity) {
      return operand(place, quantity);
    }
    return TableDash.isZero(figure) ? zero(place) : null;
  }

  private static Operand zero(Slot slot) {
    return operand(slot, slot.isPercentage(), BigDecimal.ZERO);
  }

  public static @Nullable Operand operand(Slot slot, Quantity quantity) {
    if (quantity.percent() && slot.refusesPercent() || quantity.precision() == Precision.ABOUT) {
      return null;
    }
    boolean percent = quantity.percent() || slot.isPercentage();
    if (quantity.precision() == Precision.UNROUNDED) {
      return operand(slot, percent, asPrinted(quantity.number(), percent));
    }
    Interval interval =
        switch (quantity.precision()) {
          case ROUNDED -> Interval.rounded(quantity.number());
          case AT_LEAST -> new Interval(quantity.number(), null);
          case AT_MOST -> new Interval(null, quantity.number());
          default -> interval(quantity.number(), percent);
        };
    return new Operand(slot.id(), quantity.number(), interval, percent);
  }

  private static Operand operand(Slot slot, boolean percent, BigDecimal number) {
    return new Operand(slot.id(), number, interval(number, percent), percent);
  }

  private static Interval interval(BigDecimal number, boolean percent) {
    return percent ? Interval.rounded(number) : Interval.exactly(number);
  }

  /** What a system computed, as the form prints it. */
  private static BigDecimal asPrinted(BigDecimal computed, boolean percent) {
    BigDecimal plain = computed.stripTrailingZeros();
    plain = plain.scale() < 0 ? plain.setScale(0) : plain;
    return percent ? computed.setScale(PRINTED_DECIMALS, RoundingMode.HALF_UP) : plain;
  }

  /** Returns what the figure in a slot is called, with the report it stands in. */
  public FigureRef name(int slot) {
    return others == null ? form.slots().get(slot).id() : others.name(slot);
  }

  /** Returns what a figure is called, with the report it stands in. */
  public FigureRef name(FigureRef figure) {
    int slot = others == null || figure.standpoint() == null ? -1 : form.slot(figure);
    return slot < 0 ? figure : name(slot);
  }

  /** Returns the earlier reports of the same form, the earliest first. */
  public List<Numbers> earlier() {
    return others == null ? List.of() : others.past(this).reports();
  }

  /** Returns the earlier figures that the one in a slot can be compared with. */
  public Series series(int slot) {
    return others == null ? Series.NONE : others.past(this).series(slot);
  }

  /** Returns why there is no operand in a slot. */
  public NotCheckedReason reason(int slot) {
    Figure figure = figures[slot];
    if (isAbsent(slot)) {
      return NotCheckedReason.NOT_APPLICABLE;
    }
    if (slot >= form.ownSlots()) {
      return others == null ? NotCheckedReason.OTHER_REPORT : others.reason(slot);
    }
    if (figure == null || figure.value() instanceof FigureValue.Blank) {
      return missing(figure);
    }
    if (conflicting[slot]) {
      return NotCheckedReason.REPEATED_FIGURE;
    }
    return figure.value() instanceof Quantity quantity && quantity.precision() == Precision.ABOUT
        ? NotCheckedReason.VAGUE_FIGURE
        : NotCheckedReason.UNREADABLE_FIGURE;
  }

  /** Words for nothing are no zero: they may say that nothing is known, or that nothing changed. */
  private static NotCheckedReason missing(@Nullable Figure figure) {
    NoFigure said =
        figure != null && figure.value() instanceof FigureValue.Blank blank ? blank.said() : null;
    if (said == NoFigure.NOT_APPLICABLE) {
      return NotCheckedReason.NOT_APPLICABLE;
    }
    return said != null && said.isGiven()
        ? NotCheckedReason.FIGURE_IN_WORDS
        : NotCheckedReason.MISSING_FIGURE;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private static @Nullable Optional<Fraction>[] unsought(int slots) {
    return new Optional[slots];
  }

  /**
   * Returns the fraction that the note beside a figure gives, or brackets behind it; it is read
   * once.
   */
  public Optional<Fraction> evidence(int slot) {
    Optional<Fraction> known = evidence[slot];
    if (known == null) {
      Figure figure = figures[slot];
      String note = figure == null ? null : figure.note();
      known = note == null ? Optional.empty() : NoteFraction.of(note, report.notation());
      if (known.isEmpty() && figure != null) {
        known = FigureText.evidence(figure.text(), report.notation());
      }
      evidence[slot] = known;
    }
    return known;
  }

  /** Returns the counts that percentages may be shares of. */
  public List<Whole> wholes() {
    List<Whole> wholes = new ArrayList<>();
    for (int slot = 0; slot < form.ownSlots(); slot++) {
      Operand operand = operand(slot);
      Indicator indicator = form.slots().get(slot).indicator();
      if (operand != null
          && !operand.percent()
          && (indicator == null || indicator.kind() == Indicator.Kind.COUNT)
          && operand.number().compareTo(BigDecimal.ONE) > 0) {
        wholes.add(new Whole(operand.figure(), operand.number()));
      }
    }
    return wholes;
  }

  /** Returns the first day of the reporting window, stated or usual; null if it is not known. */
  public @Nullable LocalDate windowStart() {
    return Window.of(report, form.catalogue()).start();
  }

  /** Returns the last day of the reporting window, stated or usual; null if it is not known. */
  public @Nullable LocalDate windowEnd() {
    return Window.of(report, form.catalogue()).end();
  }

  /** Returns whether a number can be the year of a report, of whatever century. */
  public static boolean isYear(int number) {
    return number >= 1 && number <= 9_999;
  }
}
