package fr.aiguilleur.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tags of a page, which tell a screen reader what to say and in which order. */
final class Tags {

    private final Map<Integer, String> marked = new HashMap<>();
    private final StringBuilder said = new StringBuilder();

    private Tags() {}

    static String text(PDDocument document) throws IOException {
        Tags tags = new Tags();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().forEach(tags::collect);
            tags.say(document.getDocumentCatalog().getStructureTreeRoot(), page);
            tags.marked.clear();
        }
        return tags.said.toString();
    }

    private void collect(PDMarkedContent content) {
        StringBuilder words = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                words.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner);
            }
        }
        marked.put(content.getMCID(), words.toString());
    }

    private void say(PDStructureNode node, PDPage page) {
        List<Object> kids = node.getKids();
        for (Object kid : kids) {
            switch (kid) {
                case PDStructureElement element -> {
                    say(element, page);
                    said.append(inline(element) ? "" : " ");
                }
                case PDMarkedContentReference reference
                when reference.getPage().equals(page) -> said.append(marked.getOrDefault(reference.getMCID(), ""));
                case Integer mcid
                when node instanceof PDStructureElement element && page.equals(element.getPage()) ->
                    said.append(marked.getOrDefault(mcid, ""));
                default -> {}
            }
        }
    }

    private static boolean inline(PDStructureElement element) {
        return element.getStructureType().equals("Span");
    }
}
