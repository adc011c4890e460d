package fr.aiguilleur.guide;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Markdown as it reads in a text message: words only, an outside address written after its words. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        PlainText plain = new PlainText();
        node.accept(plain);
        return plain.out.toString().strip();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        newBlock(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getParent() instanceof ListItem) {
            visitChildren(paragraph);
        } else {
            newBlock(paragraph);
        }
    }

    @Override
    public void visit(BulletList bulletList) {
        newBlock(bulletList);
    }

    @Override
    public void visit(OrderedList orderedList) {
        newBlock(orderedList);
    }

    @Override
    public void visit(ListItem listItem) {
        startLine();
        out.append("- ");
        visitChildren(listItem);
    }

    @Override
    public void visit(Link link) {
        int start = out.length();
        visitChildren(link);
        String words = out.substring(start);
        if (link.getDestination().startsWith("http") && !link.getDestination().contains(words)) {
            out.append(" (").append(link.getDestination()).append(')');
        }
    }

    private void newBlock(Node block) {
        startLine();
        visitChildren(block);
        startLine();
    }

    private void startLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
