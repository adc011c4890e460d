package fr.aiguilleur.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the Markdown of a guide: one second-level heading a step, a list of links as its choices. */
final class FlowReader {

    private static final Parser MARKDOWN =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Pattern ANCHOR = Pattern.compile("^(.*?)\\s*\\{#([^}]*)}$");

    private final int firstLine;
    private final List<String> intro = new ArrayList<>();
    private final List<Flow.Part> parts = new ArrayList<>();
    private final List<Flow.Link> links = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<Flow.Link> choices = new ArrayList<>();
    private Heading heading = new Heading();
    private boolean inStep;

    private FlowReader(int firstLine) {
        this.firstLine = firstLine;
    }

    static Flow read(String markdown, int firstLine) {
        FlowReader reader = new FlowReader(firstLine);
        for (Node block = MARKDOWN.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            reader.block(block);
        }
        reader.endStep();
        return new Flow(
                String.join("\n", reader.intro),
                List.copyOf(reader.parts),
                List.copyOf(reader.links),
                String.join("\n\n", reader.text));
    }

    private void block(Node block) {
        if (block instanceof Heading found && found.getLevel() == 2) {
            endStep();
            heading = found;
            inStep = true;
            text.add(anchored(found).title());
        } else if (inStep && block instanceof BulletList list && isChoices(list)) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                choices.addAll(links(item));
            }
            text.add(choices.stream().map(Flow.Link::label).collect(Collectors.joining("\n")));
        } else {
            links.addAll(links(block));
            String plain = PlainText.of(block);
            (inStep ? said : intro).add(plain);
            text.add(plain);
        }
    }

    private void endStep() {
        if (inStep) {
            Anchored anchored = anchored(heading);
            parts.add(new Flow.Part(
                    anchored.id(), anchored.title(), String.join("\n", said), List.copyOf(choices), line(heading)));
        }
        said.clear();
        choices.clear();
    }

    private record Anchored(String title, String id) {}

    private static Anchored anchored(Heading heading) {
        String plain = PlainText.of(heading);
        Matcher anchor = ANCHOR.matcher(plain);
        return anchor.matches() ? new Anchored(anchor.group(1), anchor.group(2)) : new Anchored(plain, "");
    }

    /** A list whose items are one link each; any other list is part of what the step says. */
    private static boolean isChoices(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node paragraph = item.getFirstChild();
            if (!(paragraph instanceof Paragraph)
                    || paragraph.getNext() != null
                    || !(paragraph.getFirstChild() instanceof Link link)
                    || link.getNext() != null) {
                return false;
            }
        }
        return true;
    }

    private List<Flow.Link> links(Node block) {
        List<Flow.Link> found = new ArrayList<>();
        int line = line(block);
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String label = PlainText.of(link);
                int of = label.lastIndexOf(" (" + link.getDestination() + ")");
                found.add(new Flow.Link(of < 0 ? label : label.substring(0, of), link.getDestination(), line));
            }
        });
        return found;
    }

    private int line(Node block) {
        return block.getSourceSpans().isEmpty()
                ? firstLine
                : firstLine + block.getSourceSpans().getFirst().getLineIndex();
    }
}
