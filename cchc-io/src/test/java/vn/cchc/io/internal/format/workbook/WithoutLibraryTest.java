package vn.cchc.io.internal.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Place;

/** Workbooks in a program that has nothing of POI. */
class WithoutLibraryTest {

  private static String read(byte[] bytes) throws Exception {
    URL[] own =
        Stream.of(Workbook.class, Sheets.class, Place.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .distinct()
            .toArray(URL[]::new);
    try (URLClassLoader program = new URLClassLoader(own, ClassLoader.getPlatformClassLoader())) {
      Method told =
          program.loadClass(Sheets.class.getName()).getDeclaredMethod("told", byte[].class);
      told.setAccessible(true);
      return String.valueOf(told.invoke(null, (Object) bytes));
    }
  }

  @Test
  void a_workbook_of_figures_is_read_and_nothing_is_said() throws Exception {
    String document = read(new RawWorkbook().sheet("a", "<row><c><v>74807</v></c></row>").bytes());

    assertThat(document).contains("74807").doesNotContain("formulas-not-computed");
  }

  @Test
  void formulas_are_read_with_what_is_stored_and_it_is_said_once() throws Exception {
    String document =
        read(
            new RawWorkbook()
                .sheet(
                    "a",
                    "<row><c><f t='shared' si='0' ref='A1:A2'>B1+1</f><v>74807</v></c></row>"
                        + "<row><c><f t='shared' si='0'/></c></row>")
                .bytes());

    assertThat(document)
        .contains("74807")
        .contains("=B2+1")
        .containsOnlyOnce("formulas-not-computed");
  }

  @Test
  void an_old_workbook_names_what_is_missing() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("a");
      workbook.write(out);
    }

    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .hasMessageContaining("org.apache.poi:poi")
        .hasMessageContaining("XLS");
  }
}
