package vn.cchc.io.internal.format.rtf;

import com.rtfparserkit.rtf.Command;

/** Characters that RTF writes as commands. */
final class RtfCharacters {

  private RtfCharacters() {}

  /** Returns the character of a command; nothing if it is none. */
  static String of(Command command, int parameter) {
    return switch (command) {
      case tab -> "\t";
      case line, softline, lbr -> "\n";
      case nonbreakingspace -> "\u00a0";
      case nonbreakinghyphen -> "-";
      case opencurly -> "{";
      case closecurly -> "}";
      case backslash -> "\\";
      case lquote -> "‘";
      case rquote -> "’";
      case ldblquote -> "“";
      case rdblquote -> "”";
      case bullet -> "•";
      case endash -> "–";
      case emdash -> "—";
      case enspace, emspace, qmspace -> " ";
      case u -> String.valueOf((char) parameter);
      default -> "";
    };
  }
}
