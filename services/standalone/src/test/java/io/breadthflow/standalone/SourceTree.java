package io.breadthflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main sources of every module, as files. */
record SourceTree(Path services) {

    private static final Path MAIN = Path.of("src/main/java");

    /** Opening words that ask instead of saying what a thing is. */
    private static final Pattern RIDDLE =
            Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(?:What|Where|Which|How|Whether|Hears|Lets)\\b[^\\n]*");

    /** The modules that have Java sources. */
    List<String> modules() {
        return list(services)
                .filter(module -> Files.isDirectory(module.resolve(MAIN)))
                .map(module -> module.getFileName().toString())
                .sorted()
                .toList();
    }

    /** Packages of more than {@code most} files, with their number of files. */
    Map<String, Long> packagesOver(int most) {
        Map<String, Long> sizes = modules().stream()
                .flatMap(this::sources)
                .collect(Collectors.groupingBy(SourceTree::packageOf, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(files -> files <= most);
        return sizes;
    }

    /** Javadoc comments of a module that open with a riddle, each with its file. */
    List<String> riddles(String module) {
        return sources(module)
                .flatMap(file -> RIDDLE.matcher(read(file))
                        .results()
                        .map(found -> file.getFileName() + ": " + found.group().strip()))
                .toList();
    }

    /** The Javadoc of a class, which may be nested. */
    JavadocComment javadoc(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path path = MAIN.resolve(outermost.getName().replace('.', '/') + ".java");
        String source = modules().stream()
                .map(module -> services.resolve(module).resolve(path))
                .filter(Files::exists)
                .map(SourceTree::read)
                .findFirst()
                .orElseThrow();
        Matcher declared =
                Pattern.compile("record " + type.getSimpleName() + "\\b").matcher(source);
        if (!declared.find()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        int end = source.lastIndexOf("*/", declared.start());
        return JavadocComment.parse(source.substring(source.lastIndexOf("/**", end) + 3, end));
    }

    private Stream<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(services.resolve(module).resolve(MAIN))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(Path file) {
        Path room = file.getParent();
        return room.toString()
                .substring(room.toString().indexOf(MAIN.toString())
                        + MAIN.toString().length()
                        + 1)
                .replace('/', '.');
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
