package fr.aiguilleur.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolTest {

    @TempDir
    Path folder;

    /** Reads nothing before it may. */
    private static final class Held implements Spelling {

        private final CountDownLatch may = new CountDownLatch(1);

        @Override
        public String stem(String word) {
            try {
                may.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return word;
        }

        @Override
        public String sound(String word) {
            return word;
        }
    }

    @Test
    void whoFinishesHasLearnedAllThatWasBegun() {
        Held spelling = new Held();
        School school = new School(spelling, folder);
        String once = UUID.randomUUID().toString();
        school.learn(List.of(List.of("imprimer " + once), List.of("un mail")));
        school.learn(List.of(List.of("payer " + once), List.of("un mail")));
        assertThat(folder).isEmptyDirectory();
        spelling.may.countDown();

        school.finish();

        assertThat(folder).isDirectoryContaining("glob:**").isDirectoryNotContaining("glob:**.tmp");
        assertThat(folder.toFile().list()).hasSize(2);
    }
}
