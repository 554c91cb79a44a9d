package vn.cchc.io.internal.format.html;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.encoding.LegacyText;
import vn.cchc.io.internal.format.encoding.TextDecoder;
import vn.cchc.io.internal.format.encoding.TextDecoder.Decoded;
import vn.cchc.io.internal.format.encoding.TextEncoding;
import vn.cchc.io.internal.format.flow.LeftOut;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Fault;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/** Web pages: as portals export them, as Word and Excel save them, and their forms. */
public final class HtmlAdapter implements Adapter {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9][\\w-]{0,39})", Pattern.CASE_INSENSITIVE);

  /** Tags of a page, at most: each takes some hundred bytes once it is read. */
  private static final int TAGS = 8 * Limits.CELLS;

  @Override
  public Document read(Source source) {
    Decoded decoded = decode(source.bytes(), source.name());
    List<Remark> remarks = new ArrayList<>(decoded.remarks());
    Page page = page(decoded.text(), source, remarks);
    return new Document(List.of(page), null, remarks);
  }

  /**
   * Reads a page.
   *
   * @param remarks takes what is remarked
   * @throws ReportFormatException if nothing stands in it but frames of other files
   */
  static Page page(String html, Source source, List<Remark> remarks) {
    if (html.chars().filter(c -> c == '<').limit(TAGS + 1L).count() > TAGS) {
      throw new ReportFormatException(Fault.of("limit.cells", Limits.CELLS).at(source.name()));
    }
    try {
      org.jsoup.nodes.Document parsed = Jsoup.parse(html);
      LeftOut leftOut = new LeftOut();
      Element body = parsed.body();
      List<Block> blocks =
          new HtmlReader(new HtmlStyles(parsed), source.budget(), leftOut).read(body);
      remarks.addAll(leftOut.remarks());
      List<String> frames = parsed.select("frame[src], iframe[src]").eachAttr("src");
      if (!frames.isEmpty()) {
        String first = Texts.shortened(frames.get(0));
        if (blocks.isEmpty()) {
          throw new ReportFormatException(Fault.of("html.frames", first).at(source.name()));
        }
        remarks.add(Remark.of("html-frames", null, first));
      }
      return new Page("", blocks);
    } catch (NoClassDefFoundError e) {
      throw new ReportFormatException(
          Fault.of("library.missing", "HTML", "org.jsoup:jsoup").at(source.name()), e);
    }
  }

  /** By its letters first: what a page says of its encoding is often that of a template. */
  static Decoded decode(byte[] bytes, String name) {
    try {
      return TextDecoder.decode(bytes, name);
    } catch (ReportFormatException e) {
      Matcher declared = CHARSET.matcher(TextEncoding.head(bytes));
      if (declared.find()) {
        String charset = declared.group(1);
        if (charset.equalsIgnoreCase("windows-1258")) {
          String western = TextEncoding.windows1252(bytes);
          return new Decoded(LegacyText.windows1258(western), List.of());
        }
        String text =
            Charset.isSupported(charset)
                ? TextEncoding.strictly(bytes, Charset.forName(charset))
                : null;
        if (text != null) {
          return new Decoded(Texts.nfc(text), List.of());
        }
      }
      throw e;
    }
  }
}
