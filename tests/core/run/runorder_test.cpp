// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runorder.h"
#include "tests/support/testdata.h"

#include <gtest/gtest.h>

using namespace sweetspot;
using sweetspot::test::q;

TEST(RunOrder, EachRunHasASaltOfItsOwnUnlessItRepeatsAnother)
{
    RunOrder order;
    const quint64 first = describeRun(order).promptSalt;
    EXPECT_NE(first, describeRun(order).promptSalt);
    order.promptSalt = first;
    EXPECT_EQ(describeRun(order).promptSalt, first);
}

TEST(RunOrder, WhatShapedTheRunIsKept)
{
    RunOrder order;
    order.projectName = q("p");
    order.overrides = {q("limits.max_load_time=5")};
    Preparation &p = order.preparation;
    p.host.machineId = q("m");
    p.llamaCpp.versionLine = q("version: 1");
    p.llamaCpp.devices = {EngineDevice{q("CUDA0"), q("A card"), {}, {}}};
    p.variables = {{q("OMP_NUM_THREADS"), q("4")}};
    EngineState away;
    away.engine = q("o");
    away.where = q("http://127.0.0.1:1");
    away.problem = q("not there");
    p.engines = {away};
    const RunContext context = describeRun(order);
    EXPECT_EQ(context.projectName, q("p"));
    EXPECT_EQ(context.machineId, q("m"));
    EXPECT_EQ(context.engineVersion, q("version: 1"));
    EXPECT_EQ(context.devices, QStringList{q("CUDA0: A card")});
    EXPECT_EQ(context.variables.value(q("OMP_NUM_THREADS")), q("4"));
    EXPECT_EQ(context.engines, QStringList{q("o: not there (http://127.0.0.1:1)")});
    EXPECT_EQ(context.overrides, order.overrides);
}

TEST(RunOrder, AnotherConfigurationHasAnotherHash)
{
    RunOrder order;
    const QString before = describeRun(order).configHash;
    EXPECT_EQ(describeRun(order).configHash, before);
    order.preparation.plan.config.limits.maxMemoryGb = 15;
    EXPECT_NE(describeRun(order).configHash, before);
}
