package io.breadthflow.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of decisions: its files and the list in its README. */
record Decisions(Path folder) {

    private static final Pattern FILE = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");
    private static final Pattern ENTRY = Pattern.compile("(?m)^- \\[(\\d+)\\. ([^\\n]+)]\\(([^)]+)\\)$");
    private static final Pattern HEADING = Pattern.compile("# (\\d+)\\. (.+)");

    /** Everything that is wrong with numbers, headings and the list; empty when all is well. */
    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        int next = 1;
        for (String file : files()) {
            int number = Integer.parseInt(file.substring(0, 4));
            if (number != next) {
                faults.add(file + " follows number " + (next - 1));
                return faults;
            }
            next++;
            String heading = Files.readAllLines(folder.resolve(file)).get(0);
            Matcher found = HEADING.matcher(heading);
            if (!found.matches() || Integer.parseInt(found.group(1)) != number) {
                faults.add(file + " is headed " + heading);
                return faults;
            }
            expected.add("- [" + number + ". " + found.group(2) + "](" + file + ")");
        }
        List<String> listed = ENTRY.matcher(Files.readString(folder.resolve("README.md")))
                .results()
                .map(entry -> entry.group())
                .toList();
        if (!listed.equals(expected)) {
            faults.add("README.md lists " + listed + " and not " + expected);
        }
        return faults;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(FILE.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }
}
