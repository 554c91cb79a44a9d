package vn.cchc.jackson3;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.core.util.VersionUtil;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/**
 * Has a mapper read and write reports, and write results, in the formats of {@code
 * report.schema.json} and {@code result.schema.json}. Thread-safe.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new CchcModule()).build();
 * Report report = mapper.readValue(json, Report.class);
 * mapper.writer().with(Locale.ENGLISH).writeValue(out, validator.validate(report));
 * }</pre>
 *
 * <p>Reports are read as {@link ReportReader} reads them, whatever the mapper is lenient about: a
 * property that is unknown or given twice is refused, and a number keeps the digits it is written
 * with. What is wrong is a {@link tools.jackson.databind.exc.MismatchedInputException} with line
 * and path, caused by the {@link vn.cchc.io.ReportFormatException}. Results are not read: what they
 * are written as has less than a result.
 */
public final class CchcModule extends JacksonModule {

  private final ReportReader reader;
  private final @Nullable Supplier<Locale> language;

  /**
   * Creates the module of the standard reader. Results are written in the mapper's locale ({@code
   * MapperBuilder.defaultLocale}, {@code ObjectWriter.with}), which is the machine's unless set.
   */
  public CchcModule() {
    this.reader = ReportReader.standard();
    this.language = null;
  }

  /**
   * Creates the module of a reader.
   *
   * @param language asked whenever a result is written, in place of the mapper's locale
   */
  public CchcModule(ReportReader reader, Supplier<Locale> language) {
    this.reader = requireNonNull(reader, "reader");
    this.language = requireNonNull(language, "language");
  }

  @Override
  public String getModuleName() {
    return "cchc";
  }

  /** Returns the same for all: a mapper takes one of them. */
  @Override
  public Object getRegistrationId() {
    return CchcModule.class.getName();
  }

  @Override
  public Version version() {
    return VersionUtil.parseVersion(
        CchcModule.class.getPackage().getImplementationVersion(), "vn.cchc", "cchc-jackson3");
  }

  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers serializers = new SimpleSerializers();
    serializers.addSerializer(Report.class, new ReportSerializer());
    serializers.addSerializer(ValidationResult.class, new ResultSerializer(language));
    context.addSerializers(serializers);
    SimpleDeserializers deserializers = new SimpleDeserializers();
    deserializers.addDeserializer(Report.class, new ReportDeserializer(reader));
    deserializers.addDeserializer(ValidationResult.class, new ResultDeserializer());
    context.addDeserializers(deserializers);
  }
}
