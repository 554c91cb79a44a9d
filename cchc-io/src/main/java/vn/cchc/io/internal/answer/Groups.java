package vn.cchc.io.internal.answer;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Severity;

/**
 * Puts together what a person mends together: findings that say the same of different rows, what
 * has one cause, and what else is found of a cell that cannot be read.
 */
public final class Groups {

  /** So many are an entry of their section. */
  private static final int FEW = 3;

  /** So many in several sections are one entry. */
  private static final int MANY = 10;

  private Groups() {}

  /**
   * Findings that are told as one.
   *
   * @param alike what they have in common; null for a finding by itself
   * @param following what else was found of the same cells, or has the same cause
   * @param section of the form they stand in; empty for several, and for the whole table
   */
  public record Group(
      String section, List<Finding> findings, @Nullable Alike alike, List<Finding> following) {
    public Group {
      findings = List.copyOf(findings);
      following = List.copyOf(following);
    }

    /** Returns how much the worst of them weighs. */
    public Severity severity() {
      return findings.get(0).severity();
    }

    /** Returns the first, which speaks for the others. */
    public Finding first() {
      return findings.get(0);
    }
  }

  private record Pattern(Severity severity, Alike alike) {}

  /**
   * Returns the groups, the worst first; of equals those of the whole table first, then by section
   * of the form, then as the catalogue has them.
   */
  public static List<Group> of(List<Finding> findings) {
    Map<Finding, List<Finding>> following = following(findings);
    Set<Finding> told = new HashSet<>();
    following.values().forEach(told::addAll);
    List<Finding> heads = findings.stream().filter(finding -> !told.contains(finding)).toList();
    List<Group> groups = new ArrayList<>();
    for (List<Finding> members : together(heads)) {
      boolean several = members.size() > 1;
      List<Finding> others = new ArrayList<>();
      members.forEach(member -> others.addAll(following.getOrDefault(member, List.of())));
      List<String> sections = members.stream().map(Groups::section).distinct().toList();
      groups.add(
          new Group(
              sections.size() == 1 ? sections.get(0) : "",
              members,
              several ? Alike.of(members.get(0)).orElse(null) : null,
              others));
    }
    groups.sort(comparing(Group::severity).thenComparing(Group::section, Groups::byNumber));
    return groups;
  }

  private static int byNumber(String one, String other) {
    boolean numbers = isNumber(one) && isNumber(other);
    return numbers ? new IndicatorId(one).compareTo(new IndicatorId(other)) : one.compareTo(other);
  }

  /** Tables have other names than the sections of a form. */
  private static boolean isNumber(String section) {
    return !section.isEmpty() && section.chars().allMatch(Character::isDigit);
  }

  /** A relation between several sections is told in that of its first figure. */
  private static String section(Finding finding) {
    Optional<String> one = finding.section();
    if (one.isPresent()) {
      return one.get();
    }
    boolean numbered = Character.isDigit(finding.relation().charAt(0));
    return numbered && !finding.figures().isEmpty() ? finding.figures().get(0).section() : "";
  }

  /** Returns the findings of each group, in their order. */
  private static Collection<List<Finding>> together(List<Finding> heads) {
    Map<Pattern, List<Finding>> patterns = new LinkedHashMap<>();
    for (Finding finding : heads) {
      Alike.of(finding)
          .map(alike -> new Pattern(finding.severity(), alike))
          .ifPresent(p -> patterns.computeIfAbsent(p, key -> new ArrayList<>()).add(finding));
    }
    IdentityHashMap<Finding, List<Finding>> groups = new IdentityHashMap<>();
    for (List<Finding> alike : patterns.values()) {
      Map<String, List<Finding>> sections = new LinkedHashMap<>();
      alike.forEach(f -> sections.computeIfAbsent(section(f), k -> new ArrayList<>()).add(f));
      boolean many = alike.size() >= MANY && sections.size() > 1;
      for (List<Finding> group : many ? List.of(alike) : sections.values()) {
        if (group.size() >= FEW) {
          group.forEach(finding -> groups.put(finding, group));
        }
      }
    }
    Map<Finding, List<Finding>> byFirst = new LinkedHashMap<>();
    for (Finding finding : heads) {
      List<Finding> group = groups.getOrDefault(finding, List.of(finding));
      byFirst.putIfAbsent(group.get(0), group);
    }
    return byFirst.values();
  }

  /**
   * Returns what stands under another: what is found of a cell that cannot be read, and what has
   * the same cause or is mended by the same change. Whoever mends that one mends these too. What
   * weighs more is told by itself, and has the others under it.
   */
  private static Map<Finding, List<Finding>> following(List<Finding> findings) {
    Map<FigureRef, Finding> unreadable = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.evidence() instanceof Evidence.Unreadable && finding.figures().size() == 1) {
        unreadable.putIfAbsent(finding.figures().get(0), finding);
      }
    }
    List<Finding> worstFirst = new ArrayList<>(findings);
    // what is said of a cell by itself comes before what follows from it
    worstFirst.sort(
        comparing(Finding::severity).thenComparing(finding -> Alike.of(finding).isEmpty()));
    Map<Object, Finding> heads = new HashMap<>();
    Map<Finding, Finding> headOf = new HashMap<>();
    for (Finding finding : worstFirst) {
      Finding head =
          finding.figures().size() == 1 ? unreadable.get(finding.figures().get(0)) : null;
      boolean alike = Alike.of(finding).isPresent();
      for (Object cause : causes(finding, alike)) {
        Finding first = heads.putIfAbsent(cause, finding);
        // what is said of many rows alike is put together by that
        head = head == null && !alike ? first : head;
      }
      head = head == null ? null : headOf.getOrDefault(head, head);
      if (head != null
          && !head.equals(finding)
          && head.severity().compareTo(finding.severity()) <= 0) {
        headOf.put(finding, head);
      }
    }
    Map<Finding, List<Finding>> following = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Finding head = headOf.get(finding);
      if (head != null) {
        following.computeIfAbsent(head, key -> new ArrayList<>()).add(finding);
      }
    }
    return following;
  }

  /** Returns by what others may be known to come from the same: cause, change, or sole suspect. */
  private static List<Object> causes(Finding finding, boolean alike) {
    List<Object> causes = new ArrayList<>();
    Explanation reason = finding.reason();
    if (reason != null && finding.cause() != Cause.UNKNOWN) {
      causes.add(reason);
    }
    if (!finding.corrections().isEmpty()) {
      causes.add(finding.corrections().get(0));
    }
    if (!alike && finding.suspects().size() == 1 && finding.figures().size() > 1) {
      causes.add(finding.suspects().get(0));
    }
    return causes;
  }
}
