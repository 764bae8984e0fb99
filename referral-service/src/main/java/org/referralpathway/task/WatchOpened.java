package org.referralpathway.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Time alone has put something on somebody's list, in this transaction.
public record WatchOpened(Tasks.Kind kind, @Nullable UUID referral, Instant at) {}
