package io.breadthflow.standalone;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Javadoc comment as Markdown.
 *
 * @param text up to the first tag
 * @param parameters description of each parameter
 */
record JavadocComment(String text, Map<String, String> parameters) {

    private static final Pattern TAG = Pattern.compile("@param (\\w+) (.*?)(?=@param |$)");
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    /** Parses what stands between the opening and the closing of a comment. */
    static JavadocComment parse(String comment) {
        String flat =
                comment.replaceAll("\\n\\s*\\*", " ").replaceAll("\\s+", " ").strip();
        Map<String, String> parameters = new TreeMap<>();
        Matcher tag = TAG.matcher(flat);
        int end = flat.length();
        while (tag.find()) {
            end = Math.min(end, tag.start());
            parameters.put(tag.group(1), markdown(tag.group(2)));
        }
        return new JavadocComment(markdown(flat.substring(0, end)), parameters);
    }

    /** Description of {@code name}; every property has one. */
    String parameter(String name) {
        String description = parameters.get(name);
        if (description == null) {
            throw new IllegalArgumentException("@param " + name + " is missing below: " + text);
        }
        return description;
    }

    private static String markdown(String javadoc) {
        return CODE.matcher(javadoc.replace("<em>", "*").replace("</em>", "*"))
                .replaceAll(code -> Matcher.quoteReplacement("`" + code.group(1) + "`"))
                .strip();
    }
}
