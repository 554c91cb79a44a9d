package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;

/**
 * What a document of a form nobody described says of its form, and what it reports.
 *
 * <pre>{@code
 * DraftedForm form = ReportReader.standard().readForm(file);
 * ValidationResult result =
 *     ReportValidator.of(form.catalogue()).validate(form.report()).with(form.faults());
 * }</pre>
 *
 * @param catalogue the tables of this document, the rules it prints, and those that its headings,
 *     rows and numbers imply; each with where it was read off
 * @param draft the catalogue of the form, as a person would begin to write it: it also checks other
 *     reports of the form, which have rows of their own
 * @param report what the document reports, by that catalogue
 * @param faults what is wrong with the form itself, such as a printed rule that cannot be right;
 *     such a rule is not checked
 * @param questions what a person has to decide before the catalogue is relied on
 * @param tables how each table was understood, line by line: what its columns hold, which are not
 *     read as figures, what its rows are, and what is checked
 */
public record DraftedForm(
    Catalogue catalogue,
    Catalogue draft,
    Report report,
    List<Finding> faults,
    List<LocalizedText> questions,
    List<LocalizedText> tables) {

  /** The identifier of catalogues that are read off a document. */
  public static final String AUTO = "auto";

  public DraftedForm {
    requireNonNull(catalogue, "catalogue");
    requireNonNull(draft, "draft");
    requireNonNull(report, "report");
    faults = List.copyOf(requireNonNull(faults, "faults"));
    questions = List.copyOf(requireNonNull(questions, "questions"));
    tables = List.copyOf(requireNonNull(tables, "tables"));
  }
}
