"""Files of fitted weights and arrays, and a choice by them."""
