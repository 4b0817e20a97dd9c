package io.breadthflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links between the documents of a folder, and the documents that other text files name. */
record Links(Path root) {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern NAMED = Pattern.compile("\\bdocs/[\\w/-]+\\.md\\b");
    private static final Set<String> SKIPPED =
            Set.of("target", ".git", ".breadthflow", "node_modules", "data", "reports");
    private static final Set<String> TEXT = Set.of("java", "py", "yml", "yaml", "json", "sh", "xml", "md");

    /** Links of Markdown files that lead nowhere. */
    List<String> dangling() {
        return walk(root)
                .filter(file -> file.toString().endsWith(".md"))
                .flatMap(file -> LINK.matcher(FENCE.matcher(read(file)).replaceAll(""))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.contains(":") && !leads(file, link))
                        .map(link -> root.relativize(file) + " -> " + link))
                .toList();
    }

    /** Documents that a text file names and that are not there. */
    List<String> missing() {
        return walk(root)
                .filter(file -> TEXT.contains(extension(file)))
                .flatMap(file -> NAMED.matcher(read(file))
                        .results()
                        .map(named -> named.group())
                        .filter(named -> !Files.exists(root.resolve(named)))
                        .map(named -> root.relativize(file) + " -> " + named))
                .toList();
    }

    private static boolean leads(Path file, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static Set<String> anchors(Path file) {
        return HEADING.matcher(FENCE.matcher(read(file)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream()
                    .filter(entry -> !SKIPPED.contains(entry.getFileName().toString()))
                    .flatMap(entry -> Files.isDirectory(entry) ? walk(entry) : Stream.of(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
