package org.gongji.hotline.console;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in with the account that their office has given them, by OpenID Connect. Off where no issuer is set.
///
/// @param issuer who vouches for them; https, but on this machine
/// @param address where browsers find this hotline, such as `https://hotline.example.org`: they are sent back there
/// @param roleClaim where the ID token says what they are; dots lead into objects
/// @param roles what of it makes them what here; everything else lets nobody in
/// @param nameClaim where the ID token says what they are called here
/// @param acr one of these has to be how they signed in there; empty asks for none
/// @param amr all of these have to be how they signed in there
@ConfigurationProperties("hotline.console.oidc")
record OidcSettings(
        @Nullable URI issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable URI address,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue Set<String> acr,
        @DefaultValue Set<String> amr) {

    OidcSettings {
        if (issuer != null) {
            require(clientId != null && clientSecret != null, "client-id and client-secret have to be set");
            require(isSafe(issuer), "issuer has to begin with https://");
            require(address != null && isSafe(address), "address has to be where browsers find this, https://…");
            require(!roles.isEmpty(), "roles has to name a role at least, such as roles.hotline-admins=admin");
        }
    }

    boolean isOn() {
        return issuer != null;
    }

    URI back() {
        return URI.create(address + "/console/oidc-back");
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && List.of("127.0.0.1", "localhost").contains(String.valueOf(address.getHost())));
    }

    private static void require(boolean fits, String problem) {
        if (!fits) {
            throw new IllegalArgumentException(problem);
        }
    }

    /// Masked: the secret stands in no log.
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
