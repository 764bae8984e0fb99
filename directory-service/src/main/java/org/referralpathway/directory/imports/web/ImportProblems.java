package org.referralpathway.directory.imports.web;

import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.referralpathway.directory.imports.batch.BatchIsClosed;
import org.referralpathway.directory.imports.feed.FeedRefused;
import org.referralpathway.directory.imports.file.UnreadableFile;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

/// What can be wrong with a file as a whole.
class ImportProblems {
    @ServerExceptionMapper
    RestResponse<Problem> unreadable(UnreadableFile e) {
        var json = String.valueOf(e.getMessage()).contains("JSON");
        return Problems.answer(
                Status.BAD_REQUEST,
                json ? "malformed-json" : "unreadable-file",
                json ? "The file is not valid JSON" : "The file cannot be read",
                e.getMessage() + "; nothing was imported");
    }

    @ServerExceptionMapper
    RestResponse<Problem> closed(BatchIsClosed e) {
        return Problems.answer(
                Status.CONFLICT,
                "import-closed",
                "The file is no longer waiting",
                "It is " + e.state().name().toLowerCase(Locale.ROOT) + ": bring it again");
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(FeedRefused e) {
        return Problems.answer(
                Status.BAD_GATEWAY,
                "feed-unreadable",
                "The feed cannot be read",
                e.getMessage() + "; nothing was imported");
    }
}
