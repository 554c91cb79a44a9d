package vn.cchc.rules.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.rules.Acceptance;
import vn.cchc.rules.CatalogueReviewer;
import vn.cchc.rules.PrintedCells;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.UnknownCatalogueException;

/** What a host sends to another when a report is rejected, and where it is validated. */
class SentViolationsTest {

  record Submission(
      @ConsistentReport(
              partial = true,
              severities = {Severity.ERROR, Severity.WARNING})
          Report report)
      implements Serializable {}

  private static final ValidatorFactory FACTORY =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();
  private static final Validator VALIDATOR = FACTORY.getValidator();

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  private static Object sent(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  private static Map<String, Finding> told(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .collect(
            Collectors.toMap(
                violation -> violation.getPropertyPath() + ": " + violation.getMessage(),
                SentViolationsTest::finding));
  }

  private static Finding finding(ConstraintViolation<?> violation) {
    HibernateConstraintViolation<?> hibernate =
        violation.unwrap(HibernateConstraintViolation.class);
    return hibernate.getDynamicPayload(FigureViolation.class).finding();
  }

  @Test
  void violations_arrive_with_their_messages_and_their_findings() throws Exception {
    Report report =
        PrintedCells.withNarrative(
            "Đã giải quyết đúng hạn 31.972/32.279 hồ sơ, đạt 99,50%.",
            "3.4.4", "99,00%|31.972/32.279 hồ sơ");
    Set<ConstraintViolation<Submission>> violations = VALIDATOR.validate(new Submission(report));
    ConstraintViolationException arrived =
        (ConstraintViolationException) sent(new ConstraintViolationException(violations));

    assertThat(told(arrived.getConstraintViolations()))
        .isEqualTo(told(violations))
        .hasSizeGreaterThan(1);
    assertThat(arrived.getConstraintViolations())
        .allSatisfy(
            violation -> assertThat(violation.getRootBean()).isEqualTo(new Submission(report)));
  }

  @Test
  void the_violation_of_an_unknown_form_arrives() throws Exception {
    Set<ConstraintViolation<Submission>> violations =
        VALIDATOR.validate(new Submission(Report.printed("cchc-1999", Map.of("1.1", "1"))));
    ConstraintViolationException arrived =
        (ConstraintViolationException) sent(new ConstraintViolationException(violations));

    assertThat(arrived.getConstraintViolations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.getMessage()).contains("cchc-1999"));
  }

  @Test
  void every_report_and_result_of_the_acceptance_data_arrives() throws Exception {
    ReportValidator validator = ReportValidator.standard();
    for (Report report : Acceptance.reports()) {
      assertThat(sent(report)).isEqualTo(report);
      assertThat(sent(validator.validate(report))).isEqualTo(validator.validate(report));
    }
  }

  @Test
  void the_review_of_a_catalogue_arrives() throws Exception {
    CatalogueReview review =
        CatalogueReviewer.review(Catalogues.find("cchc-2021-province").orElseThrow());

    assertThat(sent(review)).isEqualTo(review);
  }

  @Test
  void an_unknown_catalogue_and_an_unreadable_report_arrive_in_the_same_words() throws Exception {
    UnknownCatalogueException unknown = unknown();
    UnknownCatalogueException arrived = (UnknownCatalogueException) sent(unknown);

    assertThat(arrived).hasMessage(unknown.getMessage());
    assertThat(arrived.explanation()).isEqualTo(unknown.explanation());
    for (String text : List.of("{\"catalogue\": 1}", "{\"figures\": [", "PK\u0003\u0004")) {
      ReportFormatException thrown = unreadable(text);
      assertThat((ReportFormatException) sent(thrown)).hasMessage(thrown.getMessage());
    }
  }

  private static UnknownCatalogueException unknown() {
    try {
      ReportValidator.standard().validate(Report.printed("cchc-1999", Map.of()));
      throw new AssertionError("validated");
    } catch (UnknownCatalogueException e) {
      return e;
    }
  }

  private static ReportFormatException unreadable(String text) throws IOException {
    try {
      ReportReader.standard()
          .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "report");
      throw new AssertionError("read");
    } catch (ReportFormatException e) {
      return e;
    }
  }

  @Test
  void messages_are_found_on_a_thread_whose_context_class_loader_sees_nothing() throws Exception {
    Submission submission = new Submission(PrintedCells.report("3.4.4", "66,66%|2/3 hồ sơ"));
    FutureTask<Map<String, Finding>> apart =
        new FutureTask<>(() -> told(VALIDATOR.validate(submission)));
    Thread thread = new Thread(apart);
    thread.setContextClassLoader(null);
    thread.start();

    assertThat(apart.get()).isEqualTo(told(VALIDATOR.validate(submission)));
  }
}
