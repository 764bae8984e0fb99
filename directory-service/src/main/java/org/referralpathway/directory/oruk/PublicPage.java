package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The page envelope of HSDS-UK. Pages count from 1; `size` is how many there are on this one.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PublicPage(
        long totalItems,
        long totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<ObjectNode> contents) {
    static PublicPage of(List<ObjectNode> contents, long items, int page, int perPage) {
        var pages = Math.ceilDiv(items, perPage);
        return new PublicPage(
                items,
                pages,
                page,
                contents.size(),
                page == 1,
                page >= pages,
                contents.isEmpty(),
                contents);
    }
}
