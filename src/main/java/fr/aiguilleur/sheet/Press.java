package fr.aiguilleur.sheet;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints a page as PDF that screen readers can read (PDF/UA), with its own letters and nothing from the network. */
final class Press {

    private static final String LETTERS = "Atkinson Hyperlegible";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // It would log addresses and words of what it prints.
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates = templates();
    private final FSSupplier<InputStream> regular = letters(REGULAR);
    private final FSSupplier<InputStream> bold = letters(BOLD);

    /** Prints in the first of these ways that fits one page; when none does, in the last one on several. */
    byte[] print(String template, Map<String, Object> values, List<Fit> fits) {
        for (Fit fit : fits.subList(0, fits.size() - 1)) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            if (pages(xhtml(template, values, fit), pdf, 1) == 1) {
                return pdf.toByteArray();
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pages(xhtml(template, values, fits.getLast()), pdf, Integer.MAX_VALUE);
        return pdf.toByteArray();
    }

    private String xhtml(String template, Map<String, Object> values, Fit fit) {
        Context context = new Context(Locale.FRENCH, values);
        context.setVariable("size", "font-size: " + fit.points() + "pt");
        context.setVariable("brief", fit.brief());
        return Glyphs.printable(templates.process(template, context));
    }

    /** How many pages it takes; written only when they are not more than wanted. */
    private int pages(String xhtml, ByteArrayOutputStream pdf, int most) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(regular, LETTERS, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(bold, LETTERS, BOLD, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Aiguilleur");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            if (pages <= most) {
                renderer.createPDF();
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ITemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Press.class.getClassLoader());
        resolver.setPrefix("templates/sheet/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        // What comes out must be well-formed: names are escaped for XML.
        resolver.setTemplateMode(TemplateMode.XML);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static FSSupplier<InputStream> letters(int weight) {
        byte[] font = Glyphs.font(weight);
        return () -> new ByteArrayInputStream(font);
    }
}
