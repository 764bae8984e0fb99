package org.referralpathway.notification.delivery;

import java.util.UUID;

/// One message to one recipient.
record Delivery(UUID id, UUID recipient, int attempts) {}
