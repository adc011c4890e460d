package fr.aiguilleur.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what exists only while no real account is configured, or where the simulator is asked for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(Simulated.NoAccount.class)
@interface Simulated {

    /** True when the simulator stands in for Twilio. */
    class NoAccount implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return environment.getProperty("aiguilleur.twilio.account-sid", "").isBlank() || askedFor(environment);
        }

        static boolean askedFor(Environment environment) {
            return environment.getProperty("aiguilleur.simulator", Boolean.class, false);
        }
    }
}
