package vn.cchc.service;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;

/** A page on which a report is filled in; what cannot be true is said beside its field. */
@Controller
class FormController {

  private static final String PAGE = "form";

  private final Catalogue form = Catalogues.find("cchc-2021-province").orElseThrow();

  @ModelAttribute(PAGE)
  ReportForm form() {
    return new ReportForm(form);
  }

  /** A field that the form does not have is passed over. */
  @InitBinder(PAGE)
  void fields(WebDataBinder binder) {
    binder.setAllowedFields("cells[*]");
    binder.setAutoGrowNestedPaths(false);
    binder.setIgnoreInvalidFields(true);
  }

  @GetMapping("/form")
  String empty(@ModelAttribute(PAGE) ReportForm filled, BindingResult errors, Model model) {
    return page(errors, model, false);
  }

  @PostMapping("/form")
  String filled(@Valid @ModelAttribute(PAGE) ReportForm filled, BindingResult errors, Model model) {
    return page(errors, model, !errors.hasErrors());
  }

  private String page(BindingResult errors, Model model, boolean accepted) {
    Locale locale = LocaleContextHolder.getLocale();
    model.addAttribute("language", locale.getLanguage());
    model.addAttribute("title", form.name().in(locale));
    model.addAttribute("accepted", accepted);
    model.addAttribute(
        "others",
        errors.getAllErrors().stream()
            .filter(
                error ->
                    !(error instanceof FieldError cell && cell.getField().startsWith("cells[")))
            .map(MessageSourceResolvable::getDefaultMessage)
            .toList());
    model.addAttribute(
        "rows", form.indicators().stream().map(row -> Row.of(row, locale, errors)).toList());
    return PAGE;
  }

  /** A row of the page. */
  record Row(
      String number,
      String name,
      String unit,
      String field,
      String value,
      List<String> errors,
      boolean takesValue) {

    boolean wrong() {
      return !errors.isEmpty();
    }

    static Row of(Indicator row, Locale locale, BindingResult errors) {
      String field = "cells[" + row.id().value() + "]";
      boolean takesValue = row.hasValue();
      return new Row(
          row.id().value(),
          row.name().in(locale),
          Objects.requireNonNullElse(row.unit(), ""),
          field,
          takesValue ? String.valueOf(errors.getFieldValue(field)) : "",
          takesValue
              ? errors.getFieldErrors(field).stream()
                  .map(MessageSourceResolvable::getDefaultMessage)
                  .toList()
              : List.of(),
          takesValue);
    }
  }
}
