package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void anAdminMayDoWhatAnEditorMay() {
        assertThat(Role.ADMIN.covers(Role.EDITOR)).isTrue();
        assertThat(Role.VIEWER.covers(Role.EDITOR)).isFalse();
    }

    @Property
    void everyRoleCoversItself(@ForAll Role role) {
        assertThat(role.covers(role)).isTrue();
    }
}
