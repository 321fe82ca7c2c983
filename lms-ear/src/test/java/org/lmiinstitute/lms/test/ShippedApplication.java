package org.lmiinstitute.lms.test;

import java.io.File;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR that ships, once for all classes named {@code *ArquillianIT}, with those classes as a library of its WAR.
 *
 * <p>Helpers that such tests need inside the server live in packages named {@code fixture}.
 */
@ArquillianSuiteDeployment
public final class ShippedApplication {

    private ShippedApplication() {}

    @Deployment
    public static EnterpriseArchive create() {
        var ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class,
                Path.of(System.getProperty("lms.distribution"), "lms.ear").toFile());
        var war = ear.getAsType(WebArchive.class, "lms-web.war");
        war.addAsLibraries(tests()).addAsLibraries(jarOf(Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class));
        ear.addAsModule(Testable.archiveToTest(war));
        return ear;
    }

    private static JavaArchive tests() {
        return ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .addPackages(
                        true,
                        path -> path.get().matches(".*(ArquillianIT(\\$.*)?\\.class|/fixture/.*)"),
                        "org.lmiinstitute.lms");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
