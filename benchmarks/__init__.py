"""Speed and memory, each as a ratio against peers in the same run: `python -m benchmarks`."""
