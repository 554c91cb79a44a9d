package vn.cchc.io.internal.format.doc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** Documents of Word 97 to 2003. */
public final class DocAdapter implements Adapter {

  @Override
  public Document read(Source source) {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(source.bytes()))) {
      return new DocReader(document, source.budget()).read();
    } catch (NoClassDefFoundError e) {
      throw new ReportFormatException(
          Fault.of("word.missing", "DOC", "org.apache.poi:poi-scratchpad").at(source.name()), e);
    } catch (ReportFormatException e) {
      throw e;
    } catch (OldWordFileFormatException e) {
      throw new ReportFormatException(Fault.of("word.word-6").at(source.name()), e);
    } catch (EncryptedDocumentException e) {
      throw new ReportFormatException(Fault.of("word.password").at(source.name()), e);
    } catch (IOException | RuntimeException e) {
      String message = Texts.shortened(String.valueOf(e.getMessage()));
      throw new ReportFormatException(
          Fault.of("office.damaged", "DOC").saying(message).at(source.name()), e);
    }
  }
}
