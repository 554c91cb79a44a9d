package vn.cchc.io.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Severity;

/**
 * Puts together what a person mends together: findings that say the same of different rows, and
 * what else is found of a cell that cannot be read.
 */
final class Groups {

  /** So many are an entry of their section. */
  private static final int FEW = 3;

  /** So many in several sections are one entry. */
  private static final int MANY = 10;

  private Groups() {}

  /**
   * Findings that are told as one.
   *
   * @param alike what they have in common; null for a finding by itself
   * @param following what else was found of the same cells
   */
  record Group(List<Finding> findings, @Nullable Alike alike, List<Finding> following) {
    Group {
      findings = List.copyOf(findings);
      following = List.copyOf(following);
    }

    Severity severity() {
      return findings.get(0).severity();
    }

    Finding first() {
      return findings.get(0);
    }
  }

  private record Pattern(Severity severity, Alike alike) {}

  /**
   * Returns the groups by section of the form; those of the whole table, whose section has no
   * number, first; in each section the worst first.
   */
  static Map<String, List<Group>> bySection(List<Finding> findings) {
    Map<Finding, List<Finding>> following = following(findings);
    Set<Finding> told = new HashSet<>();
    following.values().forEach(told::addAll);
    List<Finding> heads = findings.stream().filter(finding -> !told.contains(finding)).toList();
    Map<String, List<Group>> sections = new TreeMap<>(Groups::byNumber);
    for (Map.Entry<Finding, List<Finding>> entry : together(heads).entrySet()) {
      List<Finding> members = entry.getValue();
      boolean several = members.size() > 1;
      List<Finding> others = new ArrayList<>();
      members.forEach(member -> others.addAll(following.getOrDefault(member, List.of())));
      Set<String> numbers = new LinkedHashSet<>();
      members.forEach(member -> numbers.add(section(member)));
      sections
          .computeIfAbsent(
              numbers.size() == 1 ? numbers.iterator().next() : "", key -> new ArrayList<>())
          .add(new Group(members, several ? Alike.of(members.get(0)).orElse(null) : null, others));
    }
    sections.values().forEach(groups -> groups.sort(Groups::worstFirst));
    return sections;
  }

  private static int worstFirst(Group one, Group other) {
    return one.severity().compareTo(other.severity());
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

  /** Returns the findings of each group by its first, in their order. */
  private static Map<Finding, List<Finding>> together(List<Finding> heads) {
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
    return byFirst;
  }

  /**
   * Returns what follows from each cell that cannot be read: whoever mends the cell mends that too.
   * What weighs more than the cell is told by itself.
   */
  private static Map<Finding, List<Finding>> following(List<Finding> findings) {
    Map<FigureRef, Finding> unreadable = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.evidence() instanceof Evidence.Unreadable && finding.figures().size() == 1) {
        unreadable.putIfAbsent(finding.figures().get(0), finding);
      }
    }
    Map<Finding, List<Finding>> following = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Finding head =
          finding.figures().size() == 1 ? unreadable.get(finding.figures().get(0)) : null;
      if (head != null
          && !head.equals(finding)
          && head.severity().compareTo(finding.severity()) <= 0) {
        following.computeIfAbsent(head, key -> new ArrayList<>()).add(finding);
      }
    }
    return following;
  }
}
