package org.gongji.hotline.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/// Who vouches for people, as its discovery document tells. It is asked when the first one comes: a node starts without
/// it.
final class OidcProvider implements ClientRegistrationRepository {

    static final String ID = "office";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return registrationId.equals(ID) ? registration() : null;
    }

    ClientRegistration registration() {
        var found = known;
        if (found == null) {
            found = ClientRegistrations.fromIssuerLocation(String.valueOf(settings.issuer()))
                    .registrationId(ID)
                    .clientId(String.valueOf(settings.clientId()))
                    .clientSecret(String.valueOf(settings.clientSecret()))
                    .redirectUri(settings.back().toString())
                    .scope("openid", "profile")
                    .build();
            known = found;
        }
        return found;
    }
}
