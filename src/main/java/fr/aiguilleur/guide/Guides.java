package fr.aiguilleur.guide;

import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The guides that can be played; a broken one is reported and left out, the rest is served. */
@Service
public class Guides {

    private static final String NOTE_FOR_EDITORS = "README";

    private final KnowledgeFolder folder;
    private final Map<String, Guide> guides = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public Guides(KnowledgeFolder folder, KnowledgeProblems found) {
        this.folder = folder;
        List<ParsedGuide> parsed = files().map(GuideParser::parse).toList();
        Set<String> slugs = parsed.stream().map(ParsedGuide::slug).collect(Collectors.toSet());
        List<ParsedGuide> sound =
                parsed.stream().filter(guide -> sound(guide, slugs)).toList();
        Set<String> served = sound.stream().map(ParsedGuide::slug).collect(Collectors.toSet());
        sound.forEach(guide -> guides.put(guide.slug(), guide(guide, served)));
        found.report(problems);
    }

    public List<Guide> all() {
        return List.copyOf(guides.values());
    }

    public Optional<Guide> find(String slug) {
        return Optional.ofNullable(guides.get(slug));
    }

    /** Every guide file as it stands now on the disk, right or broken. */
    public List<Draft> drafts() {
        List<KnowledgeFile> files = files().toList();
        Set<String> slugs = files.stream().map(KnowledgeFile::stem).collect(Collectors.toSet());
        return files.stream().map(file -> draft(file, slugs)).toList();
    }

    /** A guide file as it stands now on the disk. */
    public Optional<Draft> draft(String slug) {
        return drafts().stream()
                .filter(draft -> draft.guide().slug().equals(slug))
                .findFirst();
    }

    /** A text that is not saved yet, checked as if it were the file of this slug. */
    public Draft draft(String slug, String text) {
        Set<String> slugs = files().map(KnowledgeFile::stem).collect(Collectors.toSet());
        slugs.add(slug);
        return draft(new KnowledgeFile("guides/" + slug + ".md", text), slugs);
    }

    /** What is wrong in the files of the guides, with file and line. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Stream<KnowledgeFile> files() {
        return folder.files("guides", ".md").stream()
                .filter(file -> !file.stem().equals(NOTE_FOR_EDITORS));
    }

    private static Draft draft(KnowledgeFile file, Set<String> slugs) {
        ParsedGuide parsed = GuideParser.parse(file);
        List<Problem> wrong = new ArrayList<>(parsed.errors());
        wrong.addAll(GuideCheck.check(parsed, slugs));
        return new Draft(guide(parsed, slugs), wrong, parsed.warnings());
    }

    private boolean sound(ParsedGuide guide, Set<String> slugs) {
        List<Problem> wrong = new ArrayList<>(guide.errors());
        wrong.addAll(GuideCheck.check(guide, slugs));
        problems.addAll(wrong);
        problems.addAll(guide.warnings());
        return wrong.isEmpty() && guide.front().isPresent();
    }

    private static Guide guide(ParsedGuide parsed, Set<String> served) {
        FrontMatter front = parsed.front().orElseGet(() -> FrontMatter.unreadable(parsed.slug()));
        Flow flow = parsed.flow();
        List<Step> steps = flow.article()
                ? List.of()
                : flow.parts().stream().map(part -> step(part, served)).toList();
        return new Guide(
                parsed.slug(),
                front.title(),
                front.section(),
                front.service(),
                front.cyber(),
                front.phrasings(),
                front.sources(),
                front.verified(),
                flow.intro(),
                steps,
                flow.text());
    }

    private static Step step(Flow.Part part, Set<String> served) {
        List<Choice> choices = part.choices().stream()
                .map(link -> new Choice(link.label(), target(link, served)))
                .toList();
        return new Step(part.id(), part.title(), part.text(), choices);
    }

    /** A guide that exists but is broken leads to a human, so that one mistake does not take its neighbours away. */
    private static Target target(Flow.Link link, Set<String> served) {
        Target target = link.target().orElseGet(Target.ToHuman::new);
        return target instanceof Target.ToGuide(String slug) && !served.contains(slug) ? new Target.ToHuman() : target;
    }
}
