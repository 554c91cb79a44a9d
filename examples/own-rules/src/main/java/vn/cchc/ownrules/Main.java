package vn.cchc.ownrules;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Messages;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/** Checks a report by its catalogue and by rules of one's own. */
public final class Main {

  private Main() {}

  /** Prints what is found in the reports of the file that is named. */
  public static void main(String[] args) throws IOException {
    ReportValidator validator = validator();
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    ValidationResult result = validator.validate(ReportReader.standard().read(Path.of(args[0])));
    result.findings().forEach(out::println);
    result.reading().forEach(remark -> out.println(Messages.vietnamese().of(remark)));
    out.println(result.verdict().word());
  }

  /** Returns the validator: build it once and keep it. */
  public static ReportValidator validator() {
    return ReportValidator.builder().rules("vn.cchc:cchc-own-rules", Main.class).build();
  }
}
