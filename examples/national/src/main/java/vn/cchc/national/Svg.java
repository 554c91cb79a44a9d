package vn.cchc.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cchc.model.Messages;

/** Plots as SVG in a page. */
final class Svg {

  private static final int WIDTH = 960;
  private static final int LEFT = 60;
  private static final int NAMES = 300;

  private final Messages messages;

  /** Takes the language in whose notation numbers are written. */
  Svg(Messages messages) {
    this.messages = messages;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  String number(long number) {
    return messages.number(BigDecimal.valueOf(number));
  }

  private String number(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(number < 10 ? 1 : 0, RoundingMode.HALF_UP);
    return messages.number(rounded.stripTrailingZeros());
  }

  private static void add(StringBuilder svg, String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static StringBuilder open(int height) {
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">",
        WIDTH,
        height,
        WIDTH,
        height);
    return svg;
  }

  /** Columns of parts that lie on each other, in per cent, and what each part is. */
  String columns(
      List<String> names, List<double[]> parts, List<String> legend, List<String> colours) {
    int height = 310;
    int floor = height - 80;
    double most = 1;
    for (double[] some : parts) {
      double sum = 0;
      for (double part : some) {
        sum += part;
      }
      most = Math.max(most, sum);
    }
    StringBuilder svg = open(height);
    for (int i = 0; i <= 4; i++) {
      double y = floor - i * (floor - 20) / 4.0;
      add(
          svg,
          "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#d8dee4\"/>",
          LEFT,
          y,
          WIDTH,
          y);
      add(
          svg,
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#57606a\">%s %%</text>",
          LEFT - 6,
          y + 4,
          number(most * i / 4));
    }
    double step = (WIDTH - LEFT) / (double) Math.max(1, names.size());
    for (int i = 0; i < names.size(); i++) {
      double y = floor;
      double x = LEFT + i * step + step * 0.15;
      for (int k = 0; k < legend.size(); k++) {
        double high = parts.get(i)[k] / most * (floor - 20);
        y -= high;
        add(
            svg,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s, %s: %s %%</title></rect>",
            x,
            y,
            step * 0.7,
            high,
            colours.get(k),
            escaped(names.get(i)),
            escaped(legend.get(k)),
            number(parts.get(i)[k]));
      }
      period(svg, x + step * 0.35, floor + 16, names.get(i));
    }
    int x = LEFT;
    for (int k = 0; k < legend.size(); k++) {
      add(
          svg,
          "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>",
          x,
          height - 28,
          colours.get(k));
      add(svg, "<text x=\"%d\" y=\"%d\">%s</text>", x + 18, height - 17, escaped(legend.get(k)));
      x += 250;
    }
    return svg.append("</svg>\n").toString();
  }

  /** A period in two lines, of which the year is the second: columns are narrow. */
  private static void period(StringBuilder svg, double x, int y, String name) {
    boolean dated = name.length() > 5 && name.charAt(4) == '-';
    add(
        svg,
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#57606a\">%s</text>",
        x,
        y,
        escaped(dated ? name.substring(5) : name));
    add(
        svg,
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#57606a\">%s</text>",
        x,
        y + 14,
        dated ? escaped(name.substring(0, 4)) : "");
  }

  /** Numbers by row and column, the darker the more. */
  String grid(List<String> columns, List<String> rows, List<long[]> numbers) {
    int high = 22;
    int left = 210;
    StringBuilder svg = open(42 + high * Math.max(1, rows.size()));
    long most = 1;
    for (long[] some : numbers) {
      for (long number : some) {
        most = Math.max(most, number);
      }
    }
    double step = (WIDTH - left) / (double) Math.max(1, columns.size());
    for (int k = 0; k < columns.size(); k++) {
      period(svg, left + (k + 0.5) * step, 14, columns.get(k));
    }
    for (int i = 0; i < rows.size(); i++) {
      int y = 36 + i * high;
      add(
          svg,
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
          left - 8,
          y + 15,
          escaped(rows.get(i)));
      for (int k = 0; k < columns.size(); k++) {
        long number = numbers.get(i)[k];
        // the square root: few are seen beside many
        double dark = number == 0 ? 0 : 0.12 + 0.88 * Math.sqrt(number / (double) most);
        add(
            svg,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#c0392b\" fill-opacity=\"%.2f\" stroke=\"#eaeef2\"/>",
            left + k * step,
            y,
            step,
            high,
            dark);
        if (number > 0) {
          add(
              svg,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
              left + (k + 0.5) * step,
              y + 15,
              dark > 0.6 ? "#fff" : "#1f2328",
              number(number));
        }
      }
    }
    return svg.append("</svg>\n").toString();
  }

  /** Bars beside their names, with the number at the end. */
  String bars(Collection<Map.Entry<String, Double>> values, String unit) {
    int high = 22;
    StringBuilder svg = open(6 + high * Math.max(1, values.size()));
    double most = values.stream().mapToDouble(Map.Entry::getValue).max().orElse(0);
    int y = 4;
    for (Map.Entry<String, Double> value : values) {
      double wide = most == 0 ? 0 : value.getValue() / most * (WIDTH - NAMES - 80);
      add(
          svg,
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
          NAMES - 8,
          y + 14,
          escaped(value.getKey()));
      add(
          svg,
          "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#3b6ea8\"/>",
          NAMES,
          y,
          wide,
          high - 5);
      add(
          svg,
          "<text x=\"%.1f\" y=\"%d\">%s%s</text>",
          NAMES + wide + 6,
          y + 14,
          number(value.getValue()),
          unit);
      y += high;
    }
    return svg.append("</svg>\n").toString();
  }
}
