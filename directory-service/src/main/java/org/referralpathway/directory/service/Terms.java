package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Our own codes among a record's taxonomy terms, told by the address of the term.
final class Terms {
    static final String KINDS = "https://referralpathway.org/needs/";
    static final String ACCESS = "https://referralpathway.org/access/";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Terms() {}

    static List<String> codes(JsonNode record, String vocabulary) {
        return StreamSupport.stream(record.path("attributes").spliterator(), false)
                .map(attribute -> attribute.path("taxonomy_term").path("term_uri").asText())
                .filter(uri -> uri.startsWith(vocabulary))
                .map(uri -> uri.substring(vocabulary.length()))
                .filter(code -> code.length() <= 60 && CODE.matcher(code).matches())
                .distinct()
                .sorted()
                .toList();
    }
}
