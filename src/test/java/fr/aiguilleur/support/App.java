package fr.aiguilleur.support;

import fr.aiguilleur.Aiguilleur;
import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.model.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application on a free port, with a database of its own and the simulated phone. */
public final class App implements AutoCloseable {

    /** The lock of tests that use the one that is shared; they run one after the other. */
    public static final String SHARED = "the shared application";

    public static final String KEY = "cle-des-essais";
    public static final String PASSWORD = "mot-de-passe-des-essais";

    private static final class Shared {
        static final ScriptedModel MODEL = new ScriptedModel();
        static final App APP = start(MODEL, Database.fresh());
    }

    private final ConfigurableApplicationContext context;

    private App(ConfigurableApplicationContext context) {
        this.context = context;
        Accounts accounts = context.getBean(Accounts.class);
        accounts.keep(new Member("claire", "Claire", Role.OPERATOR), PASSWORD);
        accounts.keep(new Member("mehdi", "Mehdi", Role.OPERATOR), PASSWORD);
        accounts.keep(new Member("nadia", "Nadia", Role.COORDINATOR), PASSWORD);
        accounts.keep(new Member("rose", "Rose", Role.RELAY), PASSWORD);
        accounts.keep(new Member("nadia", "Nadia", Role.COORDINATOR), PASSWORD);
    }

    /** One for all tests that leave it as they found it. */
    public static App shared() {
        return Shared.APP;
    }

    /** The model of the shared one: off until a test writes down what it says, and to be switched off again. */
    public static ScriptedModel model() {
        return Shared.MODEL;
    }

    /** One of its own, on this database. */
    public static App start(String database, String... settings) {
        return start(null, database, settings);
    }

    private static App start(@Nullable ScriptedModel model, String database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--aiguilleur.simulator=true",
                "--aiguilleur.api-key=" + KEY,
                "--aiguilleur.console.capacity=40",
                "--aiguilleur.turn.pause.sms=0s",
                "--aiguilleur.turn.pause.web=0s"));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--aiguilleur.hotline.always"))) {
            arguments.add("--aiguilleur.hotline.always=true"); // tests run at night too
        }
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--aiguilleur.sms.quiet-hours"))) {
            arguments.add("--aiguilleur.sms.quiet-hours=false");
        }
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--server.port"))) {
            arguments.add("--server.port=0");
        }
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Aiguilleur.class);
        if (model != null) {
            builder.initializers(context -> ((GenericApplicationContext) context)
                    .registerBean("scriptedModel", Model.class, () -> model, bean -> bean.setPrimary(true)));
        }
        return new App(builder.run(arguments.toArray(String[]::new)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    public String url(String path) {
        return "http://localhost:" + port() + path;
    }

    public Api api() {
        return new Api(this, KEY);
    }

    @Override
    public void close() {
        context.close();
    }
}
