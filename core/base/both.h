// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace volets {

/// Does two things at once, the second one on a thread of its own; one after the other where no thread is to be had, or
/// where `large` is false: to start a thread takes as long as to compare a page. They must not touch the same data.
void doBoth(const std::function<void()> &here, const std::function<void()> &there, bool large = true);

} // namespace volets
