package vn.cchc.io.internal.format.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.FlowBuilder;
import vn.cchc.io.internal.format.flow.Symbols;
import vn.cchc.io.internal.format.flow.TableDraft.Down;
import vn.cchc.io.internal.format.rtf.RtfState.Target;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Remark;

/** Hears what the parser of RTF reads, and makes a page of it. Used by one thread. */
final class RtfReader extends RtfListenerAdaptor {

  private static final int NESTED_GROUPS = 1_000;

  private final Budget budget;
  private final FlowBuilder flow;
  private final RtfFonts fonts = new RtfFonts();
  private final Deque<RtfState> outer = new ArrayDeque<>();
  private final Deque<RtfStory> stories = new ArrayDeque<>();
  // what ends with a group, by how many groups are open around it
  private final Map<Integer, Runnable> endings = new HashMap<>();
  private final List<CellContent> notes = new ArrayList<>();
  private final StringBuilder author = new StringBuilder();
  private RtfState state = new RtfState();
  private RtfRow row = new RtfRow();
  private int usualFont;
  private int toSkip;
  private int pictures;

  RtfReader(Budget budget) {
    this.budget = budget;
    flow = new FlowBuilder(budget);
    stories.push(new RtfStory(flow, flow, budget));
  }

  Document document() {
    stories.getLast().end();
    notes.forEach(note -> note.text().lines().forEach(flow::paragraph));
    if (pictures > 0) {
      flow.remark(Remark.of("pictures", null, pictures));
    }
    return flow.document();
  }

  private RtfStory story() {
    return stories.element();
  }

  @Override
  public void processGroupStart() {
    toSkip = 0;
    requireKnown();
    if (outer.size() >= NESTED_GROUPS) {
      budget.nesting(NESTED_GROUPS);
    }
    outer.push(state);
    state = state.copy();
  }

  @Override
  public void processGroupEnd() {
    toSkip = 0;
    Runnable ending = endings.remove(outer.size());
    if (ending != null) {
      ending.run();
    }
    if (!outer.isEmpty()) {
      state = outer.pop();
    }
  }

  @Override
  public void processCharacterBytes(byte[] data) {
    if (data.length == 0) {
      return;
    }
    requireKnown();
    int from = Math.min(toSkip, data.length);
    toSkip -= from;
    if (from < data.length && state.target != Target.SKIPPED) {
      byte[] rest = java.util.Arrays.copyOfRange(data, from, data.length);
      say(fonts.decoded(state.font, rest));
    }
  }

  /** A group that only some readers know, and this one does not, says nothing. */
  private void requireKnown() {
    if (state.optional) {
      state.optional = false;
      state.target = Target.SKIPPED;
    }
  }

  private void say(String text) {
    switch (state.target) {
      case TEXT -> {
        String font = fonts.name(state.font);
        story().add(Symbols.in(font, text), state.look(font));
      }
      case FONTS -> fonts.name(state.font, text);
      case NUMBER -> story().number(text);
      case AUTHOR -> author.append(text);
      default -> {}
    }
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (command == Command.optionalcommand) {
      state.optional = true;
      return;
    }
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (command.getCommandType() == CommandType.Destination || isDestination(command)) {
      destination(command);
      state.optional = false;
      return;
    }
    requireKnown();
    if (state.target == Target.SKIPPED) {
      return;
    }
    boolean on = !hasParameter || parameter != 0;
    if (!character(command, parameter) && !look(command, parameter, on)) {
      layout(command, parameter);
    }
  }

  private static boolean isDestination(Command command) {
    return switch (command) {
      case footnote, annotation, atnauthor, shptxt, listtext, pntext, upr, ud, nesttableprops ->
          true;
      case fonttbl, fldinst, pict, nonesttables, shprslt -> true;
      default -> false;
    };
  }

  private void destination(Command command) {
    switch (command) {
      case rtf, field, fldrslt, shp, shpinst, shpgrp, object, result, dptxbxtext -> {}
      case ud -> {
        if (state.target == Target.OLD_WRITING) {
          state.target = Target.TEXT;
        }
      }
      default -> {
        if (state.target == Target.TEXT || state.target == Target.FONTS) {
          enter(command);
        }
      }
    }
  }

  private void enter(Command command) {
    switch (command) {
      case fonttbl -> state.target = Target.FONTS;
      case upr -> state.target = Target.OLD_WRITING;
      case listtext, pntext -> state.target = Target.NUMBER;
      case atnauthor -> {
        author.setLength(0);
        state.target = Target.AUTHOR;
      }
      case footnote -> begin(notes::add);
      case shptxt -> {
        RtfStory around = story();
        begin(around::box);
      }
      case annotation -> {
        RtfStory around = story();
        boolean ours = author.toString().strip().equalsIgnoreCase(OwnResults.AUTHOR);
        begin(comment -> around.comment(ours ? "" : comment.text()));
      }
      case nesttableprops -> {
        RtfRow around = row;
        endings.put(outer.size(), () -> row = around);
      }
      case pict, shppict -> {
        pictures++;
        state.target = Target.SKIPPED;
      }
      default -> state.target = Target.SKIPPED;
    }
  }

  private void begin(java.util.function.Consumer<CellContent> taker) {
    Runnable before = endings.remove(outer.size());
    if (before != null) {
      before.run();
    }
    CellContent content = new CellContent();
    budget.nesting(stories.size());
    stories.push(new RtfStory(flow, content, budget));
    state.inTable = false;
    state.nesting = 1;
    state.plain(usualFont);
    endings.put(
        outer.size(),
        () -> {
          stories.pop().end();
          taker.accept(content);
        });
  }

  private boolean character(Command command, int parameter) {
    String text = RtfCharacters.of(command, parameter);
    if (text.isEmpty()) {
      return false;
    }
    say(text);
    if (command == Command.u) {
      toSkip = state.replacements;
    }
    return true;
  }

  private boolean look(Command command, int parameter, boolean on) {
    switch (command) {
      case plain -> state.plain(usualFont);
      case v -> state.hidden(on);
      case strike, striked -> state.struck(on);
      case deleted -> state.deleted(on);
      case supercmd -> state.raised(on);
      case up -> state.raised(parameter > 0);
      case sub, nosupersub, dn -> state.raised(false);
      case loch, hich -> state.eastAsian = false;
      case dbch -> state.eastAsian = true;
      case f -> {
        if (!state.eastAsian || state.target == Target.FONTS) {
          state.font = parameter;
        }
      }
      case fcharset -> {
        if (state.target == Target.FONTS) {
          fonts.charset(state.font, parameter);
        }
      }
      case deff -> {
        usualFont = parameter;
        state.font = parameter;
      }
      case ansicpg -> fonts.codePage(parameter);
      case mac -> fonts.codePage(10_000);
      case uc -> state.replacements = Math.max(0, parameter);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void layout(Command command, int parameter) {
    if (state.target != Target.TEXT) {
      return;
    }
    switch (command) {
      case par, sect -> story().paragraph(state.depth());
      case pard -> {
        state.inTable = false;
        state.nesting = 1;
      }
      case intbl -> state.inTable = true;
      case itap -> {
        state.nesting = Math.max(0, parameter);
        state.inTable |= parameter > 0;
      }
      case trowd -> row = new RtfRow();
      case trleft -> row.left(parameter);
      case clvmgf -> row.down(Down.FIRST);
      case clvmrg -> row.down(Down.NEXT);
      case clmrg -> row.merged();
      case cellx -> {
        budget.columns(row.size());
        row.right(parameter);
      }
      case cell -> story().cell(1);
      case nestcell -> story().cell(Math.max(2, state.nesting));
      case row -> story().row(1, row);
      case nestrow -> story().row(Math.max(2, state.nesting), row);
      default -> {}
    }
  }
}
