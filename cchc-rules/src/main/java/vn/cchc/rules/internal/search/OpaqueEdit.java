package vn.cchc.rules.internal.search;

import java.util.List;

/**
 * An edit that can always be made to hold by changing one of its variables, so that it forbids
 * nothing once one is free.
 */
public record OpaqueEdit(List<Integer> variables, boolean holds) implements Edit {

  public OpaqueEdit {
    variables = List.copyOf(variables);
  }

  @Override
  public List<Constraint> constraints(Assignment assignment) {
    return List.of();
  }
}
