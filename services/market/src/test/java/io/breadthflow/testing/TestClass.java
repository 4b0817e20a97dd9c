package io.breadthflow.testing;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests of one class that have the same tags: its name, the suite it is an implementation of, and the tags. */
record TestClass(String name, String suite, Set<String> tags) {

    /** All test classes of a folder of compiled classes, whatever tags the present run asks for. */
    static Stream<TestClass> in(Path folder) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(folder)))
                .filters(ClassNameFilter.includeClassNamePatterns(".*(Test|IT)"))
                .build();
        LauncherConfig quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        TestPlan plan = LauncherFactory.create(quiet).discover(request);
        return plan.getRoots().stream()
                .flatMap(engine -> plan.getChildren(engine).stream())
                .flatMap(test -> of(test, plan));
    }

    private static Stream<TestClass> of(TestIdentifier test, TestPlan plan) {
        ClassSource source = (ClassSource) test.getSource().orElseThrow();
        return plan.getDescendants(test).stream()
                .filter(each -> plan.getChildren(each).isEmpty())
                .map(TestClass::tags)
                .distinct()
                .map(tags -> new TestClass(source.getClassName(), suite(source.getJavaClass()), tags));
    }

    private static Set<String> tags(TestIdentifier test) {
        return test.getTags().stream().map(TestTag::getName).collect(toCollection(TreeSet::new));
    }

    /** Name of the topmost contract that a class implements, else of the class itself. */
    private static String suite(Class<?> test) {
        String suite = test.getSimpleName();
        for (Class<?> above = test; above != null; above = above.getSuperclass()) {
            if (above.getSimpleName().endsWith("Contract")) {
                suite = above.getSimpleName();
            }
        }
        return suite;
    }

    /** Name, suite and tags, separated by tabs. */
    String line() {
        return name + "\t" + suite + "\t" + String.join(",", tags);
    }
}
