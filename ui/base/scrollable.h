// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace sweetspot::ui
{

/// The widget in a frame that scrolls when there is less room than it needs. So it never keeps the window wide,
/// and everything in it can be reached on a small screen or with a large font.
/// @param content taken over
QScrollArea *scrollable(QWidget *content);

} // namespace sweetspot::ui
