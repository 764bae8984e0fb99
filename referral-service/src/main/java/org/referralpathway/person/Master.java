package org.referralpathway.person;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/// One master key of the configuration, which wraps the keys of people.
final class Master {
    private static final int NAME_BYTES = 8;
    private final Aead key;
    private final String name;

    private Master(Aead key, String name) {
        this.key = key;
        this.name = name;
    }

    /// @param base64 32 bytes
    static Master of(String base64) {
        try {
            AeadConfig.register();
            var raw = Base64.getDecoder().decode(base64);
            return new Master(aead(imported(raw)), name(raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key cannot be used", e);
        }
    }

    /// Tells it from others and tells nothing about it.
    String name() {
        return name;
    }

    /// New keys, for one person.
    KeysetHandle generate() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    byte[] wrap(KeysetHandle keys, UUID person) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, key, bytes(person));
    }

    KeysetHandle unwrap(byte[] wrapped, UUID person) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, key, bytes(person));
    }

    static Aead aead(KeysetHandle handle) throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey
    private static KeysetHandle imported(byte[] raw) throws GeneralSecurityException {
        var parameters =
                AesGcmParameters.builder()
                        .setKeySizeBytes(32)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build();
        var key =
                AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                        .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
    }

    private static String name(byte[] raw) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("name of a master key".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(raw), 0, NAME_BYTES);
    }

    private static byte[] bytes(UUID person) {
        return person.toString().getBytes(StandardCharsets.UTF_8);
    }
}
