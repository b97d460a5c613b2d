// SPDX-License-Identifier: GPL-3.0-or-later
// The demo models are resources of this object library; it needs one source file to exist.
namespace sweetspot
{
extern const int kDemoModelCount;
const int kDemoModelCount = 3;
} // namespace sweetspot
