// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

namespace sweetspot
{

/// A table of things of one kind, each a line where it is made; whoever deals with them asks the table.
template <typename Line>
class Registry
{
public:
    Registry(std::initializer_list<Line> lines)
        : m_lines(lines)
    {
    }
    Registry(const Registry &) = delete;
    Registry &operator=(const Registry &) = delete;

    const std::vector<Line> &lines() const { return m_lines; }

    /// One more line for as long as this lives: how a test proves that a line is all it takes. While nothing
    /// else looks at the table; the youngest goes first.
    class Guest
    {
    public:
        Guest(Registry &registry, Line line)
            : m_registry(registry)
        {
            m_registry.m_lines.push_back(std::move(line));
        }
        ~Guest() { m_registry.m_lines.pop_back(); }
        Guest(const Guest &) = delete;
        Guest &operator=(const Guest &) = delete;

    private:
        Registry &m_registry;
    };

private:
    std::vector<Line> m_lines;
};

} // namespace sweetspot
