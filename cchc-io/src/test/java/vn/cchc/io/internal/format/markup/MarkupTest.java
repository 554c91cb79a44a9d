package vn.cchc.io.internal.format.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;

class MarkupTest {

  private static final String XML =
      "<?xml version='1.0'?><!-- <no> --><x:a xmlns:x='u' t='1>2'><b/>text<x:c k = \"é&amp;\">"
          + "<![CDATA[<no>]]></x:c ></x:a>";

  private static Markup of(String xml) {
    return Markup.of(xml.getBytes(StandardCharsets.UTF_8), "m");
  }

  private static String changed(Markup markup) {
    return new String(markup.toBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void elements_are_found_with_their_places_and_whatever_quotes_a_bracket_is_none() {
    Markup markup = of(XML);

    assertThat(markup.elements()).extracting(Element::name).containsExactly("x:a", "b", "x:c");
    assertThat(markup.root().prefix()).isEqualTo("x:");
    assertThat(markup.root().attribute("t")).isEqualTo("1>2");
    assertThat(markup.root().child("c").attribute("k")).isEqualTo("é&");
    assertThat(markup.root().child("c").inside()).isEqualTo("<![CDATA[<no>]]>");
    assertThat(markup.root().child("b").isEmptyTag()).isTrue();
  }

  @Test
  void what_is_not_changed_stays_as_it_was_written() {
    Markup markup = of(XML);
    Element root = markup.root();

    markup.append(root.child("b"), "1");
    markup.append(root.child("b"), "2");
    markup.set(root.child("c"), "k", "a\"b");
    markup.set(root.child("c"), "new", "é");
    markup.insertBefore(root, List.of("c"), "<d/>");

    assertThat(changed(markup))
        .isEqualTo(
            XML.replace("<b/>", "<b>12</b>")
                .replace("text", "text<d/>")
                .replace("<x:c k = \"é&amp;\"", "<x:c new=\"é\" k = \"a&quot;b\""));
  }

  @Test
  void an_element_is_taken_out_and_another_put_in_where_it_stood() {
    Markup markup = of("<a><b/><c/></a>");

    markup.remove(markup.root().child("b"));
    markup.insert(markup.root().child("b").start(), "<d/>");

    assertThat(changed(markup)).isEqualTo("<a><d/><c/></a>");
  }

  @Test
  void characters_that_an_encoding_has_not_are_written_as_references() {
    Charset latin = StandardCharsets.ISO_8859_1;
    byte[] part = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".getBytes(latin);
    Markup markup = Markup.of(part, "m");

    markup.append(markup.root(), "ồ😀");

    assertThat(new String(markup.toBytes(), latin)).endsWith("<a>é&#7891;&#128512;</a>");
  }

  @Test
  void the_mark_at_the_beginning_and_the_order_of_bytes_are_kept() {
    byte[] part = "\uFEFF<a>ồ</a>".getBytes(StandardCharsets.UTF_16LE);
    Markup markup = Markup.of(part, "m");

    markup.append(markup.root(), "x");

    assertThat(new String(markup.toBytes(), StandardCharsets.UTF_16LE))
        .isEqualTo("\uFEFF<a>ồx</a>");
  }

  @Test
  void what_is_no_xml_or_defines_something_is_refused() {
    assertThatThrownBy(() -> of("<a><b></a>")).isInstanceOf(ReportFormatException.class);
    assertThatThrownBy(() -> of("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))
        .isInstanceOf(ReportFormatException.class);
  }

  @Property(tries = 200)
  void an_escaped_text_means_the_same_text(@ForAll String text) {
    String allowed =
        text.codePoints()
            .filter(c -> Character.isDefined(c) && (c >= ' ' || c == '\n' || c == '\t'))
            .filter(c -> Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Markup markup = of("<a/>");

    markup.set(markup.root(), "k", allowed);

    assertThat(Markup.of(markup.toBytes(), "m").root().attribute("k")).isEqualTo(allowed);
  }
}
