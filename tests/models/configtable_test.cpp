// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configkeys.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// Another value than the one it has, of the same type.
QVariant another(const ConfigKey &key, const QVariant &now)
{
    switch (key.kind) {
    case ConfigKey::Kind::Integer:
        return now.toInt() == int(key.minimum) ? int(key.minimum) + 1 : int(key.minimum);
    case ConfigKey::Kind::Number:
        return now.toDouble() == key.minimum ? key.maximum : key.minimum;
    case ConfigKey::Kind::Boolean:
        return !now.toBool();
    case ConfigKey::Kind::Choice:
        return key.choices().first() == now.toString() ? key.choices().last() : key.choices().first();
    case ConfigKey::Kind::IntegerList:
        return QStringList{q("512")};
    case ConfigKey::Kind::TextList:
        return QStringList{q("host:1")};
    case ConfigKey::Kind::ChoiceList:
        return QStringList{key.choices().value(0, q("another"))}; // what models/ does not know may be any word
    case ConfigKey::Kind::Text:
    case ConfigKey::Kind::Path:
        break;
    }
    return q("another");
}

} // namespace

TEST(ConfigTable, EachKeySetsOneMemberOfItsOwn)
{
    QSet<QString> paths;
    for (const ConfigKey &key : configKeys()) {
        EXPECT_FALSE(paths.contains(key.path)) << key.path;
        paths.insert(key.path);
        BenchConfig config;
        const QVariant before = key.get(config), other = another(key, before);
        key.set(config, other);
        EXPECT_EQ(key.get(config), other) << key.path;
        for (const ConfigKey &neighbour : configKeys()) {
            if (neighbour.path == key.path)
                continue;
            EXPECT_EQ(neighbour.get(config), neighbour.get(BenchConfig{}))
                << key.path << " changes " << neighbour.path;
        }
        key.set(config, before);
        EXPECT_EQ(config, BenchConfig{}) << key.path;
    }
    EXPECT_GT(paths.size(), 35);
}

TEST(ConfigTable, WhatMayBeEmptyIsEmptyAfterNull)
{
    for (const ConfigKey &key : configKeys()) {
        EXPECT_FALSE(key.label.isEmpty()) << key.path;
        EXPECT_FALSE(key.help.isEmpty()) << key.path;
        if (!key.nullable)
            continue;
        BenchConfig config;
        key.set(config, another(key, key.get(config)));
        key.set(config, QVariant());
        EXPECT_TRUE(key.get(config).isNull() || key.get(config).toString().isEmpty()) << key.path;
    }
}
