/// Events arrive once: a thread per consumer, one transaction per record, dead letters for what
/// cannot heal.
@NullMarked
package org.referralpathway.kit.consumer;

import org.jspecify.annotations.NullMarked;
