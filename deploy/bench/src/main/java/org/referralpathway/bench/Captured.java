package org.referralpathway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statements of one operation as PostgreSQL logged them, made into a script that pgbench can
/// run again and again: what was new gets a new value each time, what was prepared the next
/// prepared row, all else stays as it was.
final class Captured {
    private static final Pattern EXECUTED =
            Pattern.compile("LOG: {2}duration: \\S+ ms {2}execute [^:]+: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS =
            Pattern.compile("DETAIL: {2}Parameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern IDS = Pattern.compile("'\\{[0-9a-f-]{36}(,[0-9a-f-]{36})*}'");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern COLON = Pattern.compile(":\\w");
    private static final Pattern VARIABLE = Pattern.compile(":[a-z]+\\d*_");
    private final List<String> statements;

    private final long began;

    private Captured(List<String> statements, long began) {
        this.statements = statements;
        this.began = began;
    }

    /// Made by the operation: a version 7 carries its time, and a version 4 is the caller's key.
    private boolean isNew(UUID id) {
        return switch (id.version()) {
            case 7 -> id.getMostSignificantBits() >>> 16 >= began;
            case 4 -> callersKey(id);
            default -> false;
        };
    }

    private boolean callersKey(UUID id) {
        return statements.stream()
                .anyMatch(sql -> sql.contains("idempotency") && sql.contains(id.toString()));
    }

    /// Reads what was logged since a length of the log.
    ///
    /// @param began when the operation began, in milliseconds
    static Captured since(Path log, long length, long began) throws IOException {
        var text = Files.readString(log).substring((int) length);
        var statements = new ArrayList<String>();
        for (var entry : text.split("\n(?=\\d{4}-\\d\\d-\\d\\d )")) {
            var executed = EXECUTED.matcher(entry);
            var parameters = PARAMETERS.matcher(entry);
            if (executed.find()) {
                statements.add(executed.group(1).strip().replace("\n\t", "\n"));
            } else if (parameters.find() && !statements.isEmpty()) {
                statements.add(filled(statements.removeLast(), parameters.group(1)));
            }
        }
        return new Captured(ofTheCaller(statements), began);
    }

    /// Without what the notification service asks for its mails afterwards.
    private static List<String> ofTheCaller(List<String> statements) {
        for (var i = 0; i < statements.size(); i++) {
            if (statements.get(i).contains("link_for_group")) {
                return statements.subList(0, i);
            }
        }
        return statements;
    }

    int size() {
        return statements.size();
    }

    /// @param prepared values of the operation that was captured, by their column in `bench_row`
    String script(Map<String, String> prepared) {
        var fresh = new LinkedHashMap<String, String>();
        var text = inTransactions();
        for (var value : prepared.entrySet()) {
            text = text.replace(value.getValue(), ":" + value.getKey() + "_");
        }
        var ids = ID.matcher(text);
        while (ids.find()) {
            if (isNew(UUID.fromString(ids.group()))) {
                fresh.putIfAbsent(ids.group(), ":new" + fresh.size() + "_");
            }
        }
        for (var id : fresh.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        var names = new ArrayList<String>();
        prepared.keySet().forEach(column -> names.add(column + " as " + column + "_"));
        fresh.values().forEach(name -> names.add("gen_random_uuid() as " + name.substring(1)));
        return "select %s from bench_row where n = (select nextval('bench_next'))\n\\gset\n%s"
                .formatted(String.join(", ", names), withParameters(text));
    }

    /// pgbench knows no variables within quotes when it prepares statements, as the driver does.
    private static String withParameters(String text) {
        return QUOTED.matcher(text).replaceAll(q -> Matcher.quoteReplacement(joined(q.group())));
    }

    private static String joined(String quoted) {
        var inside = quoted.substring(1, quoted.length() - 1);
        if (VARIABLE.matcher(inside).matches()) {
            return inside;
        }
        var parts = new ArrayList<String>();
        var variables = VARIABLE.matcher(inside);
        var from = 0;
        while (variables.find()) {
            parts.add(literal(inside.substring(from, variables.start())));
            parts.add(variables.group() + "::text");
            from = variables.end();
        }
        parts.add(literal(inside.substring(from)));
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return "(" + String.join(" || ", parts) + ")" + (inside.startsWith("{\"") ? "::jsonb" : "");
    }

    /// A colon before a letter or a digit would be a variable, within quotes too.
    private static String literal(String inside) {
        return COLON.matcher(inside).find()
                ? "U&'" + inside.replace("\\", "\\\\").replace(":", "\\003A") + "'"
                : "'" + inside + "'";
    }

    /// The driver's `begin` goes with the first statement of each transaction and is not logged.
    private String inTransactions() {
        var text = new StringBuilder();
        var outside = true;
        for (var statement : statements) {
            if (outside && !statement.equalsIgnoreCase("begin")) {
                text.append("begin;\n");
            }
            text.append(statement).append(";\n");
            outside = statement.equalsIgnoreCase("commit");
        }
        return text.toString();
    }

    /// From the last to the first, so that `$1` is not found in `$12`.
    private static String filled(String statement, String parameters) {
        var values = new ArrayList<String[]>();
        var found = PARAMETER.matcher(parameters);
        while (found.find()) {
            values.addFirst(new String[] {"$" + found.group(1), typed(found.group(2))});
        }
        var text = statement;
        for (var value : values) {
            text = text.replace(value[0], value[1]);
        }
        return text;
    }

    /// The driver tells the type of a value, a text does not.
    private static String typed(String value) {
        return IDS.matcher(value).matches() ? value + "::uuid[]" : value;
    }
}
